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
import org.vinhdanh.portal.leaves.LeafText;
import org.vinhdanh.portal.leaves.Leaves;

/** Sites of two associations with a menu and leaves, for the test that walks every route. */
@Component
class SiteRoutes implements RouteSamples {

    private final Sites sites;
    private final SiteMenu menu;
    private final Leaves leaves;
    private final Newsroom newsroom;

    SiteRoutes(Sites sites, SiteMenu menu, Leaves leaves, Newsroom newsroom) {
        this.sites = sites;
        this.menu = menu;
        this.leaves = leaves;
        this.newsroom = newsroom;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (pattern.startsWith("/van-phong/trang/{site}"))
            return Optional.of(new Sample(places(village, At.CAU_DUONG), places(village, At.LAM_VUON)));
        if (pattern.equals("/trang/{slug}")) {
            newsroom.site(At.CAU_DUONG);
            leaf(office(At.CAU_DUONG), sites.first().orElseThrow().id());
            return Optional.of(Sample.of("slug", "co-cau-to-chuc", "khong-co"));
        }
        return Optional.empty();
    }

    private Map<String, String> places(Village village, At at) {
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
        places.put("deed", "len");
        places.put("leaf", leaf(office, site));
        places.put("number", "1");
        return places;
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
