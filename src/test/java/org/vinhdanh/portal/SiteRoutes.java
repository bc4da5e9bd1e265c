package org.vinhdanh.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.portal.articles.Newsroom;
import org.vinhdanh.portal.contact.Messages;
import org.vinhdanh.portal.diary.Diary;
import org.vinhdanh.portal.front.FrontPage;
import org.vinhdanh.portal.leaves.LeafText;
import org.vinhdanh.portal.leaves.Leaves;

/** Sites of two associations with a menu and leaves, for the test that walks every route. */
@Component
class SiteRoutes implements RouteSamples {

    private final Sites sites;
    private final SiteMenu menu;
    private final Leaves leaves;
    private final FrontPage front;
    private final Diary diary;
    private final Messages messages;
    private final Newsroom newsroom;

    SiteRoutes(
            Sites sites,
            SiteMenu menu,
            Leaves leaves,
            FrontPage front,
            Diary diary,
            Messages messages,
            Newsroom newsroom) {
        this.sites = sites;
        this.menu = menu;
        this.leaves = leaves;
        this.front = front;
        this.diary = diary;
        this.messages = messages;
        this.newsroom = newsroom;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        var deed = pattern.contains("{message}") ? "xong" : "len";
        if (pattern.startsWith("/van-phong/trang/{site}"))
            return Optional.of(new Sample(places(village, At.CAU_DUONG, deed), places(village, At.LAM_VUON, deed)));
        if (pattern.equals("/trang/{slug}")) {
            newsroom.site(At.CAU_DUONG);
            leaf(office(At.CAU_DUONG), sites.first().orElseThrow().id());
            return Optional.of(Sample.of("slug", "co-cau-to-chuc", "khong-co"));
        }
        return Optional.empty();
    }

    private Map<String, String> places(Village village, At at, String deed) {
        newsroom.site(at);
        var office = office(at);
        var site = sites.of(office, village.organisation(at)).orElseThrow().id();
        var line = menu.add(
                office,
                site,
                new SiteMenu.MenuWish("Tin tức", Optional.empty(), Optional.of(new MenuTarget.Address("/tin-tuc"))));
        var places = new LinkedHashMap<String, String>();
        places.put("site", site.value().toString());
        places.put("item", Village.done(line).id().toString());
        Village.done(front.begin(office, site));
        places.put("block", front.arranged(office, site).getFirst().id().toString());
        places.put("deed", deed);
        places.put("media", newsroom.picture(office).id().toString());
        places.put("leaf", leaf(office, site));
        places.put("entry", entry(office, site));
        places.put("message", message(site));
        places.put("number", "1");
        return places;
    }

    private String entry(Actor office, SiteId site) {
        var wish = new Diary.DiaryWish("03/12/2099", "", "Hội thảo", "", "", Optional.empty());
        return Village.done(diary.enter(office, site, wish)).id().toString();
    }

    /** Readers write to the site they look at; the sample needs one on each. */
    private String message(SiteId site) {
        return messages.of(site).toString();
    }

    private String leaf(Actor office, SiteId site) {
        var leaf = Village.done(leaves.begin(office, site, "Cơ cấu tổ chức"));
        Village.done(leaves.write(office, leaf.id(), 0, new LeafText("Cơ cấu tổ chức", "<p>Ban.</p>"), true));
        return leaf.id().toString();
    }

    private Actor office(At at) {
        return newsroom.actor("văn phòng", Role.OFFICE, at);
    }
}
