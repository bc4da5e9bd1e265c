package org.vinhdanh.portal.front.web;

import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
        return HomeBlock.of(FrontPage.LEAD, "portal.block.lead")
                .at(10)
                .asking("portal.block.lead.asks")
                .showing((page, placed, _) -> {
                    var chosen = pinned(placed.words());
                    var lead =
                            chosen.isEmpty() ? news.part(Desired.EVERYTHING, 1).headlines() : chosen;
                    return Optional.of(
                            lead.isEmpty()
                                    ? templates.portalFrontWebOpening(page, paragraphs())
                                    : templates.portalFrontWebLead(page, lead.getFirst()));
                });
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
        return HomeBlock.of("newest", "portal.block.newest").at(20).most(6).showing((page, placed, heading) -> {
            var skip = placed.led() ? 1 : 0;
            var newest = news.part(Desired.EVERYTHING, placed.most() + skip).headlines();
            return list(page, heading, newest.stream().skip(skip).toList(), "/tin-tuc");
        });
    }

    /** The newest of one category: also how notices come to stand beside the news. */
    @Bean
    HomeBlock categoryBlock() {
        return HomeBlock.of("category", "portal.block.category")
                .most(4)
                .offering((_, site) -> categories.tree(new SiteId(site)).branches().stream()
                        .map(branch -> Choice.of(
                                branch.category().slug(),
                                "– ".repeat(branch.depth()) + branch.category().name()))
                        .toList())
                .showing((page, placed, _) -> news.category(placed.choice())
                        .flatMap(category -> list(
                                page,
                                placed.titled(category.name()),
                                newest(category, placed.most()),
                                "/chuyen-muc/" + category.slug())));
    }

    private List<Headline> newest(Category category, int most) {
        return news.part(Desired.EVERYTHING.in(category), most).headlines();
    }

    /** Articles by name, in the order the editor typed their addresses. */
    @Bean
    HomeBlock pinnedBlock() {
        return HomeBlock.of("pinned", "portal.block.pinned")
                .asking("portal.block.pinned.asks")
                .showing((page, placed, heading) -> list(page, heading, pinned(placed.words()), ""));
    }

    /** Pictures of the newest articles that have one; each leads to its article. */
    @Bean
    HomeBlock picturesBlock() {
        return HomeBlock.of("pictures", "portal.block.pictures").at(40).most(4).showing((page, placed, heading) -> {
            var pictured = news.part(Desired.EVERYTHING, placed.most() * 4).headlines().stream()
                    .filter(headline -> headline.picture().isPresent())
                    .limit(placed.most())
                    .toList();
            return pictured.size() < 2
                    ? Optional.empty()
                    : Optional.of(templates.portalFrontWebPictures(page, heading, pictured));
        });
    }

    private Optional<JteModel> list(Page page, String heading, List<Headline> headlines, String all) {
        return headlines.isEmpty()
                ? Optional.empty()
                : Optional.of(templates.portalFrontWebHeadlineBlock(page, heading, headlines, all));
    }

    /** Whatever stands behind the last slash of each line is the name of an article. */
    private List<Headline> pinned(String words) {
        return news.named(Arrays.stream(words.split("\\s+"))
                .map(line -> line.replaceAll("[?#].*", "").replaceAll(".*/", ""))
                .filter(slug -> !slug.isEmpty())
                .toList());
    }
}
