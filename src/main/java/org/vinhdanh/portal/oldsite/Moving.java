package org.vinhdanh.portal.oldsite;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.platform.jobs.LongWork.Progress;
import org.vinhdanh.portal.articles.Arrivals;
import org.vinhdanh.portal.articles.Arrivals.Arrival;
import org.vinhdanh.portal.articles.Article;
import org.vinhdanh.portal.articles.ArticleText;
import org.vinhdanh.portal.articles.Categories;
import org.vinhdanh.portal.articles.Category;
import org.vinhdanh.portal.articles.CategoryId;
import org.vinhdanh.portal.articles.Cover;
import org.vinhdanh.portal.articles.MediaId;
import org.vinhdanh.portal.articles.MediaItem;
import org.vinhdanh.portal.articles.MediaLibrary;
import org.vinhdanh.portal.articles.Slug;
import org.vinhdanh.portal.leaves.LeafText;
import org.vinhdanh.portal.leaves.Leaves;
import org.vinhdanh.portal.oldsite.PlannedArticle.Prospect;
import org.vinhdanh.portal.oldsite.Rewriting.Picture;
import org.vinhdanh.ui.Pages;

/** Carries a plan out, article by article: each arrives whole or not at all, and none arrives twice. */
@Component
class Moving {

    private static final int AT_ONCE = 50;
    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_SUMMARY = 300;
    private static final int SAYS_SOMETHING = 20;
    private static final int MOST_TAGS = 12;
    private static final int LONGEST_TAG = 60;
    private static final int LONGEST_CATEGORY = 120;
    private static final int LONGEST_WORDS = 300;

    private final OldSiteSql sql;
    private final OldPathSql paths;
    private final OldTermSql terms;
    private final Arrivals arrivals;
    private final Leaves leaves;
    private final Categories categories;
    private final MediaLibrary library;
    private final Pages pages;
    private final TransactionTemplate whole;

    Moving(
            OldSiteSql sql,
            OldPathSql paths,
            OldTermSql terms,
            Arrivals arrivals,
            Leaves leaves,
            Categories categories,
            MediaLibrary library,
            Pages pages,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.paths = paths;
        this.terms = terms;
        this.arrivals = arrivals;
        this.leaves = leaves;
        this.categories = categories;
        this.library = library;
        this.pages = pages;
        this.whole = new TransactionTemplate(transactions);
    }

    /** Lets everything arrive that the plan calls new, and leads the old lists to those that have come of them. */
    void move(Actor actor, OldSite old, Suitcase suitcase, Progress progress) throws IOException {
        var total = sql.counts(old.id()).getOrDefault(Prospect.NEW, 0L);
        var lists = Reading.of(suitcase).terms();
        var removal = new Removal(actor, old, suitcase, lists);
        var done = 0L;
        for (var lines = next(old); !lines.isEmpty(); lines = next(old))
            for (var line : lines) {
                whole.executeWithoutResult(_ -> removal.move(line));
                progress.at(++done, total);
            }
        whole.executeWithoutResult(_ -> lists.forEach(removal::lead));
    }

    private List<PlannedArticle> next(OldSite old) {
        return sql.lines(old.id(), Prospect.NEW, -1, AT_ONCE);
    }

    /** One plan while it is carried out. */
    private final class Removal implements Rewriting.Keeping {
        private final Actor actor;
        private final OldSite old;
        private final Suitcase suitcase;
        private final Map<String, String> links = new HashMap<>();
        private final Map<String, CategoryId> known = new HashMap<>();
        private final Set<String> namesakes;
        private String title = "";

        Removal(Actor actor, OldSite old, Suitcase suitcase, List<OldTerm> lists) {
            this.actor = actor;
            this.old = old;
            this.suitcase = suitcase;
            this.namesakes = namesakes(lists);
            for (var promise : sql.promises(old.id())) {
                var addresses = new ArrayList<>(promise.others().lines().toList());
                addresses.add(promise.address());
                for (var address : addresses) Links.path(address).ifPresent(path -> links.put(path, promise.path()));
            }
            var tree = categories.tree(old.site());
            for (var branch : tree.branches())
                known.putIfAbsent(
                        key(tree.way(branch.category().id()).stream()
                                .map(Category::name)
                                .toList()),
                        branch.category().id());
        }

        /** The names that more than one category bears: told apart by those above them. */
        private static Set<String> namesakes(List<OldTerm> lists) {
            var once = new HashSet<String>();
            return lists.stream()
                    .filter(list -> !list.tag())
                    .map(list -> Fold.of(named(list.name())))
                    .filter(name -> !once.add(name))
                    .collect(Collectors.toUnmodifiableSet());
        }

        private String key(List<String> way) {
            var name = Fold.of(named(way.getLast()));
            return namesakes.contains(name)
                    ? way.stream().map(each -> Fold.of(named(each))).collect(Collectors.joining(" > "))
                    : name;
        }

        void move(PlannedArticle line) {
            var told = sql.told(old.id(), line.place());
            var here = paths.arrived(old.site(), told.key(), List.of());
            if (here.isPresent()) {
                sql.there(old.id(), line.place(), here.get());
                return;
            }
            switch (told.leaf()
                    ? stay(line, told)
                    : category(told)
                            .then(category -> arrive(line, told, category).map(Became::of))) {
                case Outcome.Done<Became>(var became) -> {
                    paths.arrive(old.site(), told.key(), became);
                    for (var path : Planning.paths(told)) paths.lead(old.site(), path, became);
                    sql.arrived(old.id(), line.place(), became);
                }
                case Outcome.Refused<Became>(var why) -> sql.refused(old.id(), line.place(), why.getFirst());
            }
        }

        private Outcome<Became> stay(PlannedArticle line, OldArticle told) {
            title = told.title();
            var html =
                    described(new Rewriting(told, suitcase).html(this, path -> Optional.ofNullable(links.get(path))));
            return leaves.bring(
                            actor,
                            old.site(),
                            new LeafText(cut(told.title(), Leaves.LONGEST_TITLE), html),
                            line.slug(),
                            !line.draft())
                    .map(Became::of);
        }

        private Outcome<Article> arrive(PlannedArticle line, OldArticle told, CategoryId category) {
            title = told.title();
            var rewriting = new Rewriting(told, suitcase);
            var html = described(rewriting.html(this, path -> Optional.ofNullable(links.get(path))));
            var text = ArticleText.titled(cut(told.title(), LONGEST_TITLE))
                    .of(summary(told, html), html, cut(told.author(), LONGEST_CATEGORY))
                    .in(category, tags(told))
                    .under(
                            rewriting
                                    .cover()
                                    .flatMap(found -> keep(found, title, ""))
                                    .map(item ->
                                            new Cover(item.id(), item.words().caption())),
                            List.of());
            return arrivals.bring(
                    actor, new Arrival(text, line.draft() ? Optional.empty() : told.published(), line.slug()));
        }

        /** Every picture says something to who cannot see it. */
        private String described(String html) {
            return html.replace(" alt=\"\"", " alt=\"" + org.jsoup.nodes.Entities.escape(words()) + "\"");
        }

        private String words() {
            return cut(pages.texts().of("oldsite.alt", title), LONGEST_WORDS);
        }

        /** Opened where there is none of its name, under those above it as far as a tree may grow. */
        private Outcome<CategoryId> category(OldArticle told) {
            var way = told.categories().isEmpty() ? List.of(old.fallback()) : told.categories();
            var there = Optional.ofNullable(known.get(key(way)));
            if (there.isPresent()) return Outcome.done(there.get());
            var above = new ArrayList<CategoryId>();
            for (int deep = 1; deep <= way.size(); deep++) {
                var part = way.subList(0, deep);
                var here = Optional.ofNullable(known.get(key(part)))
                        .map(Outcome::done)
                        .orElseGet(() -> opened(part, List.copyOf(above).reversed()));
                if (here.result().isEmpty()) return here;
                above.add(here.result().get());
            }
            return Outcome.done(above.getLast());
        }

        /** @param above under which it may stand, the nearest first */
        private Outcome<CategoryId> opened(List<String> way, List<CategoryId> above) {
            var opened = categories.open(
                    actor,
                    new Categories.Description(
                            named(way.getLast()), above.stream().findFirst(), known.size() + 1));
            if (opened.result().isEmpty() && !above.isEmpty()) return opened(way, above.subList(1, above.size()));
            return opened.map(category -> {
                known.put(key(way), category.id());
                return category.id();
            });
        }

        private static String named(String category) {
            return cut(Fold.tidy(category), LONGEST_CATEGORY);
        }

        void lead(OldTerm list) {
            if (list.tag()) terms.lead(old.site(), list.addresses(), Slug.of(list.name()));
            else
                Optional.ofNullable(known.get(key(list.way())))
                        .ifPresent(category -> terms.lead(old.site(), list.addresses(), category));
        }

        private static List<String> tags(OldArticle told) {
            return told.tags().stream()
                    .map(Fold::tidy)
                    .filter(tag -> !Fold.of(tag).isEmpty() && tag.length() <= LONGEST_TAG)
                    .distinct()
                    .limit(MOST_TAGS)
                    .toList();
        }

        /** Its own summary, else its first paragraph that says something, else its first words. */
        private static String summary(OldArticle told, String html) {
            var words = Fold.tidy(told.summary());
            var text = org.jsoup.Jsoup.parse(html);
            if (words.isEmpty())
                words = text.select("p").eachText().stream()
                        .map(Fold::tidy)
                        .filter(paragraph -> paragraph.length() >= SAYS_SOMETHING)
                        .findFirst()
                        .orElse("");
            if (words.isEmpty()) words = Fold.tidy(text.text());
            if (words.isEmpty()) words = told.title();
            if (words.length() <= LONGEST_SUMMARY) return words;
            var end = words.lastIndexOf(' ', LONGEST_SUMMARY);
            return words.substring(0, end > 0 ? end : LONGEST_SUMMARY) + "…";
        }

        private static String cut(String words, int longest) {
            var tidy = Fold.tidy(words);
            return tidy.length() <= longest ? tidy : tidy.substring(0, longest);
        }

        @Override
        public Optional<String> picture(Picture picture, String alt, String caption) {
            return keep(picture, alt, caption).map(MediaItem::address);
        }

        private Optional<MediaItem> keep(Picture picture, String alt, String caption) {
            var content = content(picture);
            var words = new MediaItem.Words(
                    cut(alt.isBlank() ? words() : alt, LONGEST_WORDS), cut(caption, LONGEST_WORDS), "");
            var name = picture instanceof Picture.Packed(var part) ? file(part) : "anh";
            return kept(
                    content,
                    () -> library.keepPicture(
                            actor,
                            name,
                            new ByteArrayInputStream(content),
                            words,
                            pages.texts().of("articles.media.sizes")));
        }

        @Override
        public Optional<String> document(String part, String words) {
            var content = content(new Picture.Packed(part));
            return kept(
                            content,
                            () -> library.keepDocument(
                                    actor, file(part), new ByteArrayInputStream(content), cut(words, LONGEST_WORDS)))
                    .map(MediaItem::address);
        }

        @Override
        public Optional<String> film(String part, String words) {
            var content = content(new Picture.Packed(part));
            var told = new MediaItem.Words(words.isBlank() ? words() : cut(words, LONGEST_WORDS), "", "");
            return kept(content, () -> library.keepFilm(actor, file(part), new ByteArrayInputStream(content), told))
                    .map(MediaItem::address);
        }

        private String file(String part) {
            var name = suitcase.name(part);
            return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        }

        private byte[] content(Picture picture) {
            return switch (picture) {
                case Picture.Packed(var part) -> {
                    try {
                        yield suitcase.read(part);
                    } catch (NotReadable odd) {
                        yield odd.why().key().getBytes(StandardCharsets.UTF_8);
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                }
                case Picture.Written(var base64) -> Base64.getMimeDecoder().decode(base64);
            };
        }

        /** What has come along once is not kept again. */
        private Optional<MediaItem> kept(byte[] content, java.util.function.Supplier<Outcome<MediaItem>> keeping) {
            var sha256 = sha256(content);
            var there = paths.picture(old.site(), sha256);
            if (there.isPresent()) return library.find(actor, there.get());
            var item = keeping.get().result();
            item.map(MediaItem::id).ifPresent((MediaId id) -> paths.picture(old.site(), sha256, id));
            return item;
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
