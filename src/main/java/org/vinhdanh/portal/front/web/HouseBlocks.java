package org.vinhdanh.portal.front.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vinhdanh.documents.DocumentFilter;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.portal.HonourFilter;
import org.vinhdanh.portal.HonourRoll;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.SiteIdentity.Link;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.MediaId;
import org.vinhdanh.portal.articles.MediaItem;
import org.vinhdanh.portal.articles.MediaLibrary;
import org.vinhdanh.portal.diary.Diary;
import org.vinhdanh.portal.web.HonourPages;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.HomeBlock;
import templates.Templates;

/** The blocks made of what the house knows: honours, who leads, the calendar, links, a film, the check of certificates. */
@Configuration
class HouseBlocks {

    private final HonourRoll roll;
    private final Sites sites;
    private final Offices offices;
    private final Diary diary;
    private final Documents documents;
    private final MediaLibrary library;
    private final Templates templates;

    HouseBlocks(
            HonourRoll roll,
            Sites sites,
            Offices offices,
            Diary diary,
            Documents documents,
            MediaLibrary library,
            Templates templates) {
        this.roll = roll;
        this.sites = sites;
        this.offices = offices;
        this.diary = diary;
        this.documents = documents;
        this.library = library;
        this.templates = templates;
    }

    @Bean
    HomeBlock honoursBlock() {
        return HomeBlock.of("honours", "portal.home.honours").at(30).most(8).showing((page, placed, heading) -> {
            var latest = roll.part(HonourFilter.ALL, Optional.empty(), placed.most()).lines().stream()
                    .map(line -> HonourPages.shown(page, line))
                    .toList();
            return filled(latest, () -> templates.portalFrontWebHonourBlock(page, heading, latest));
        });
    }

    @Bean
    HomeBlock verifyBlock() {
        return HomeBlock.of("verify", "portal.verify.box.title")
                .at(60)
                .beside()
                .showing((page, _, _) -> Optional.of(templates.portalWebVerifyBox(page, "")));
    }

    /** All links of the site, or one named group of them. */
    @Bean
    HomeBlock linksBlock() {
        return HomeBlock.of("links", "portal.links.title")
                .at(70)
                .beside()
                .offering(this::linkGroups)
                .showing((page, placed, heading) -> {
                    var group = placed.choice();
                    var links = sites.here().map(SiteIdentity::links).orElse(List.of()).stream()
                            .filter(link -> group.isEmpty() || link.heading().equals(group))
                            .toList();
                    var named = group.isEmpty() ? heading : placed.titled(group);
                    return filled(links, () -> templates.portalWebLinkBox(page, links, named, group.isEmpty()));
                });
    }

    private List<Choice> linkGroups(Actor actor, UUID site) {
        return sites.find(actor, new SiteId(site), Sites.KEEP).map(SiteIdentity::links).orElse(List.of()).stream()
                .map(Link::heading)
                .filter(heading -> !heading.isEmpty())
                .distinct()
                .map(heading -> Choice.of(heading, heading))
                .toList();
    }

    /** The latest of the site's register of documents that everybody may read. */
    @Bean
    HomeBlock documentsBlock() {
        return HomeBlock.of("documents", "portal.block.documents")
                .at(45)
                .beside()
                .most(4)
                .showing((page, placed, heading) -> {
                    var ours = DocumentFilter.ALL.of(page.site().frame().part());
                    var latest = documents.list(Actor.PUBLIC, ours, Optional.empty(), placed.most());
                    return filled(latest, () -> templates.portalFrontWebDocumentBlock(page, heading, latest));
                });
    }

    /** Who leads the organisation, from its terms and posts. */
    @Bean
    HomeBlock leadersBlock() {
        return HomeBlock.of("leaders", "portal.block.leaders").beside().most(8).showing((page, placed, heading) -> {
            var leaders = sites.here().map(site -> offices.officers(site.organisation())).orElse(List.of()).stream()
                    .limit(placed.most())
                    .toList();
            return filled(leaders, () -> templates.portalFrontWebLeaders(page, heading, leaders));
        });
    }

    @Bean
    HomeBlock diaryBlock() {
        return HomeBlock.of("diary", "portal.diary.title")
                .at(50)
                .beside()
                .most(4)
                .showing((page, placed, heading) -> {
                    var coming = diary.coming(placed.most());
                    return filled(coming, () -> templates.portalDiaryWebDiaryBlock(page, heading, coming));
                });
    }

    /** A film: a file of our own plays here, one of others is a picture that leads to it. No script of others runs. */
    @Bean
    HomeBlock filmBlock() {
        return HomeBlock.of("film", "portal.block.film")
                .asking("portal.block.film.asks")
                .offering(this::posters)
                .showing((page, placed, heading) -> {
                    var film = placed.words();
                    return film.matches("(https?:/)?/[^\\s\"'<>]+")
                            ? Optional.of(templates.portalFrontWebFilm(
                                    page,
                                    heading,
                                    film,
                                    film.startsWith("/"),
                                    library.filmAt(film),
                                    poster(placed.choice()).or(() -> library.poster(film))))
                            : Optional.empty();
                });
    }

    private List<Choice> posters(Actor actor, UUID site) {
        return library
                .shelf(actor, new MediaLibrary.Wanted(MediaItem.Kind.PICTURE, "", Optional.empty()))
                .items()
                .stream()
                .filter(item -> item.site().value().equals(site))
                .map(item -> Choice.of(item.id().toString(), item.words().alt()))
                .toList();
    }

    private Optional<MediaItem> poster(String id) {
        return MediaId.parse(id).map(chosen -> library.of(List.of(chosen)).get(chosen));
    }

    private static Optional<JteModel> filled(List<?> things, Supplier<JteModel> block) {
        return things.isEmpty() ? Optional.empty() : Optional.of(block.get());
    }
}
