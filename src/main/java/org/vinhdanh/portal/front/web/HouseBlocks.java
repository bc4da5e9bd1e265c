package org.vinhdanh.portal.front.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.PlacedBlock;
import templates.Templates;

/** The blocks made of what the house knows: honours, who leads, the calendar, links, a film, the check of certificates. */
@Configuration
class HouseBlocks {

    private static final String CHOSEN_AT = "/";

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
        return new HomeBlock() {
            @Override
            public String kind() {
                return "honours";
            }

            @Override
            public String name() {
                return "portal.home.honours";
            }

            @Override
            public int order() {
                return 30;
            }

            @Override
            public int most() {
                return 8;
            }

            @Override
            public Optional<Content> of(Page page, PlacedBlock placed) {
                var latest = roll.part(HonourFilter.ALL, Optional.empty(), placed.most()).lines().stream()
                        .map(line -> HonourPages.shown(page, line))
                        .toList();
                return latest.isEmpty()
                        ? Optional.empty()
                        : HomeBlock.shown(templates.portalFrontWebHonourBlock(page, heading(page, placed), latest));
            }
        };
    }

    @Bean
    HomeBlock verifyBlock() {
        return new HomeBlock() {
            @Override
            public String kind() {
                return "verify";
            }

            @Override
            public String name() {
                return "portal.verify.box.title";
            }

            @Override
            public int order() {
                return 60;
            }

            @Override
            public boolean beside() {
                return true;
            }

            @Override
            public Optional<Content> of(Page page, PlacedBlock placed) {
                return HomeBlock.shown(templates.portalWebVerifyBox(page, ""));
            }
        };
    }

    /** All links of the site, or one named group of them. */
    @Bean
    HomeBlock linksBlock() {
        return new HomeBlock() {
            @Override
            public String kind() {
                return "links";
            }

            @Override
            public String name() {
                return "portal.links.title";
            }

            @Override
            public int order() {
                return 70;
            }

            @Override
            public boolean beside() {
                return true;
            }

            @Override
            public List<Choice> choices(Actor actor, UUID site) {
                return sites
                        .find(actor, new SiteId(site), Sites.KEEP)
                        .map(SiteIdentity::links)
                        .orElse(List.of())
                        .stream()
                        .map(Link::heading)
                        .filter(heading -> !heading.isEmpty())
                        .distinct()
                        .map(heading -> Choice.of(heading, heading))
                        .toList();
            }

            @Override
            public Optional<Content> of(Page page, PlacedBlock placed) {
                var links = sites.here().map(SiteIdentity::links).orElse(List.of()).stream()
                        .filter(link ->
                                placed.choice().isEmpty() || link.heading().equals(placed.choice()))
                        .toList();
                var one = placed.title().isEmpty() && !placed.choice().isEmpty();
                return links.isEmpty()
                        ? Optional.empty()
                        : HomeBlock.shown(templates.portalWebLinkBox(
                                page,
                                links,
                                one ? placed.choice() : heading(page, placed),
                                placed.choice().isEmpty()));
            }
        };
    }

    /** The latest of the register of documents that everybody may read. */
    @Bean
    HomeBlock documentsBlock() {
        return new HomeBlock() {
            @Override
            public String kind() {
                return "documents";
            }

            @Override
            public String name() {
                return "portal.block.documents";
            }

            @Override
            public int order() {
                return 45;
            }

            @Override
            public boolean beside() {
                return true;
            }

            @Override
            public int most() {
                return 4;
            }

            @Override
            public Optional<Content> of(Page page, PlacedBlock placed) {
                var latest = documents.list(Actor.PUBLIC, DocumentFilter.ALL, Optional.empty(), placed.most());
                return latest.isEmpty()
                        ? Optional.empty()
                        : HomeBlock.shown(templates.portalFrontWebDocumentBlock(page, heading(page, placed), latest));
            }
        };
    }

    /** Who leads the organisation, from its terms and posts. */
    @Bean
    HomeBlock leadersBlock() {
        return new HomeBlock() {
            @Override
            public String kind() {
                return "leaders";
            }

            @Override
            public String name() {
                return "portal.block.leaders";
            }

            @Override
            public boolean beside() {
                return true;
            }

            @Override
            public int most() {
                return 8;
            }

            @Override
            public Optional<Content> of(Page page, PlacedBlock placed) {
                var leaders = sites.here().map(site -> offices.officers(site.organisation())).orElse(List.of()).stream()
                        .limit(placed.most())
                        .toList();
                return leaders.isEmpty()
                        ? Optional.empty()
                        : HomeBlock.shown(templates.portalFrontWebLeaders(page, heading(page, placed), leaders));
            }
        };
    }

    @Bean
    HomeBlock diaryBlock() {
        return new HomeBlock() {
            @Override
            public String kind() {
                return "diary";
            }

            @Override
            public String name() {
                return "portal.diary.title";
            }

            @Override
            public int order() {
                return 50;
            }

            @Override
            public boolean beside() {
                return true;
            }

            @Override
            public int most() {
                return 4;
            }

            @Override
            public Optional<Content> of(Page page, PlacedBlock placed) {
                var coming = diary.coming(placed.most());
                return coming.isEmpty()
                        ? Optional.empty()
                        : HomeBlock.shown(templates.portalDiaryWebDiaryBlock(page, heading(page, placed), coming));
            }
        };
    }

    /** A film: a file of our own plays here, one of others is a picture that leads to it. No script of others runs. */
    @Bean
    HomeBlock filmBlock() {
        return new HomeBlock() {
            @Override
            public String kind() {
                return "film";
            }

            @Override
            public String name() {
                return "portal.block.film";
            }

            @Override
            public String asks() {
                return "portal.block.film.asks";
            }

            @Override
            public List<Choice> choices(Actor actor, UUID site) {
                return library
                        .shelf(actor, new MediaLibrary.Wanted(MediaItem.Kind.PICTURE, "", Optional.empty()))
                        .items()
                        .stream()
                        .filter(item -> item.site().value().equals(site))
                        .map(item ->
                                Choice.of(item.id().toString(), item.words().alt()))
                        .toList();
            }

            @Override
            public Optional<Content> of(Page page, PlacedBlock placed) {
                if (!placed.words().matches("(https?:/)?/[^\\s\"'<>]+")) return Optional.empty();
                return HomeBlock.shown(templates.portalFrontWebFilm(
                        page,
                        heading(page, placed),
                        placed.words(),
                        placed.words().startsWith(CHOSEN_AT),
                        poster(placed.choice())));
            }
        };
    }

    private Optional<MediaItem> poster(String id) {
        try {
            var chosen = new MediaId(UUID.fromString(id));
            return Optional.ofNullable(library.of(List.of(chosen)).get(chosen));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
