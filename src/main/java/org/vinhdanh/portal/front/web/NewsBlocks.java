package org.vinhdanh.portal.front.web;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.Categories;
import org.vinhdanh.portal.articles.Category;
import org.vinhdanh.portal.articles.Headline;
import org.vinhdanh.portal.articles.News;
import org.vinhdanh.portal.articles.News.Desired;
import org.vinhdanh.portal.front.FrontPage;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.HomeBlock;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.PlacedBlock;
import templates.Templates;

/** The blocks made of articles. */
@Configuration
class NewsBlocks {

    private final News news;
    private final Categories categories;
    private final Sites sites;
    private final Templates templates;

    NewsBlocks(News news, Categories categories, Sites sites, Templates templates) {
        this.news = news;
        this.categories = categories;
        this.sites = sites;
        this.templates = templates;
    }

    /** The article that opens the page: the newest, or the one whose address the editor typed. */
    @Bean
    HomeBlock leadBlock() {
        return new HomeBlock() {
            @Override
            public String kind() {
                return FrontPage.LEAD;
            }

            @Override
            public String name() {
                return "portal.block.lead";
            }

            @Override
            public int order() {
                return 10;
            }

            @Override
            public String asks() {
                return "portal.block.lead.asks";
            }

            @Override
            public Optional<Content> of(Page page, PlacedBlock placed) {
                var chosen = pinned(placed.words());
                var lead = chosen.isEmpty() ? news.part(Desired.EVERYTHING, 1).headlines() : chosen;
                return HomeBlock.shown(
                        lead.isEmpty()
                                ? templates.portalFrontWebOpening(page, paragraphs())
                                : templates.portalFrontWebLead(page, lead.getFirst()));
            }
        };
    }

    private List<String> paragraphs() {
        return sites.here()
                .map(SiteIdentity::about)
                .orElse("")
                .lines()
                .filter(line -> !line.isBlank())
                .limit(2)
                .toList();
    }

    /** The newest articles, without the one that leads the page. */
    @Bean
    HomeBlock newestBlock() {
        return new HomeBlock() {
            @Override
            public String kind() {
                return "newest";
            }

            @Override
            public String name() {
                return "portal.block.newest";
            }

            @Override
            public int order() {
                return 20;
            }

            @Override
            public int most() {
                return 6;
            }

            @Override
            public Optional<Content> of(Page page, PlacedBlock placed) {
                var skip = placed.led() ? 1 : 0;
                var newest = news.part(Desired.EVERYTHING, placed.most() + skip).headlines();
                return list(
                        page, heading(page, placed), newest.stream().skip(skip).toList(), "/tin-tuc");
            }
        };
    }

    /** The newest of one category: also how notices come to stand beside the news. */
    @Bean
    HomeBlock categoryBlock() {
        return new HomeBlock() {
            @Override
            public String kind() {
                return "category";
            }

            @Override
            public String name() {
                return "portal.block.category";
            }

            @Override
            public int most() {
                return 4;
            }

            @Override
            public List<Choice> choices(Actor actor, UUID site) {
                return categories.tree(new SiteId(site)).branches().stream()
                        .map(branch -> Choice.of(
                                branch.category().slug(),
                                "– ".repeat(branch.depth()) + branch.category().name()))
                        .toList();
            }

            @Override
            public Optional<Content> of(Page page, PlacedBlock placed) {
                return news.category(placed.choice())
                        .flatMap(category -> list(
                                page,
                                placed.title().isEmpty() ? category.name() : placed.title(),
                                newest(category, placed.most()),
                                "/chuyen-muc/" + category.slug()));
            }
        };
    }

    private List<Headline> newest(Category category, int most) {
        return news.part(Desired.EVERYTHING.in(category), most).headlines();
    }

    /** Articles by name, in the order the editor typed their addresses. */
    @Bean
    HomeBlock pinnedBlock() {
        return new HomeBlock() {
            @Override
            public String kind() {
                return "pinned";
            }

            @Override
            public String name() {
                return "portal.block.pinned";
            }

            @Override
            public String asks() {
                return "portal.block.pinned.asks";
            }

            @Override
            public Optional<Content> of(Page page, PlacedBlock placed) {
                return list(page, heading(page, placed), pinned(placed.words()), "");
            }
        };
    }

    /** Pictures of the newest articles that have one; each leads to its article. */
    @Bean
    HomeBlock picturesBlock() {
        return new HomeBlock() {
            @Override
            public String kind() {
                return "pictures";
            }

            @Override
            public String name() {
                return "portal.block.pictures";
            }

            @Override
            public int order() {
                return 40;
            }

            @Override
            public int most() {
                return 4;
            }

            @Override
            public Optional<Content> of(Page page, PlacedBlock placed) {
                var pictured = news.part(Desired.EVERYTHING, placed.most() * 4).headlines().stream()
                        .filter(headline -> headline.picture().isPresent())
                        .limit(placed.most())
                        .toList();
                return pictured.size() < 2
                        ? Optional.empty()
                        : HomeBlock.shown(templates.portalFrontWebPictures(page, heading(page, placed), pictured));
            }
        };
    }

    private Optional<Content> list(Page page, String heading, List<Headline> headlines, String all) {
        return headlines.isEmpty()
                ? Optional.empty()
                : HomeBlock.shown(templates.portalFrontWebHeadlineBlock(page, heading, headlines, all));
    }

    /** Whatever stands behind the last slash of each line is the name of an article. */
    private List<Headline> pinned(String words) {
        return news.named(Arrays.stream(words.split("\\s+"))
                .map(line -> line.replaceAll("[?#].*", "").replaceAll(".*/", ""))
                .filter(slug -> !slug.isEmpty())
                .toList());
    }
}
