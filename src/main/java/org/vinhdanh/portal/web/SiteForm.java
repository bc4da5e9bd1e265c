package org.vinhdanh.portal.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.Dates;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.SiteIdentity.Accent;
import org.vinhdanh.portal.SiteIdentity.Footer;
import org.vinhdanh.portal.SiteIdentity.Licence;
import org.vinhdanh.portal.SiteIdentity.Link;
import org.vinhdanh.portal.SiteIdentity.Place;
import org.vinhdanh.portal.SiteIdentity.Wording;
import org.vinhdanh.ui.Clash;
import org.vinhdanh.ui.Page;

/** The identity of a site as typed; kept as typed until it is right. Links are one a line,
 * {@code name | address}, and {@code # name} begins a group. */
public record SiteForm(
        String title,
        String organisation,
        String shortName,
        String initials,
        String licenceKind,
        String licenceNumber,
        String licenceDate,
        String licenceIssuer,
        String responsibleName,
        String responsiblePost,
        String address,
        String phones,
        String mail,
        String designer,
        String about,
        String links,
        String slug,
        String host,
        String accent,
        int version) {

    /** What a browser sent; a missing field is an empty one. */
    public SiteForm(
            @Nullable String title,
            @Nullable String organisation,
            @Nullable String shortName,
            @Nullable String initials,
            @Nullable String licenceKind,
            @Nullable String licenceNumber,
            @Nullable String licenceDate,
            @Nullable String licenceIssuer,
            @Nullable String responsibleName,
            @Nullable String responsiblePost,
            @Nullable String address,
            @Nullable String phones,
            @Nullable String mail,
            @Nullable String designer,
            @Nullable String about,
            @Nullable String links,
            @Nullable String slug,
            @Nullable String host,
            @Nullable String accent,
            int version) {
        this.title = tidy(title);
        this.organisation = tidy(organisation);
        this.shortName = tidy(shortName);
        this.initials = tidy(initials);
        this.licenceKind = tidy(licenceKind);
        this.licenceNumber = tidy(licenceNumber);
        this.licenceDate = tidy(licenceDate);
        this.licenceIssuer = tidy(licenceIssuer);
        this.responsibleName = tidy(responsibleName);
        this.responsiblePost = tidy(responsiblePost);
        this.address = tidy(address);
        this.phones = tidy(phones);
        this.mail = tidy(mail);
        this.designer = tidy(designer);
        this.about = lines(about);
        this.links = lines(links);
        this.slug = tidy(slug).toLowerCase(Locale.ROOT);
        this.host = tidy(host).toLowerCase(Locale.ROOT);
        this.accent = tidy(accent);
        this.version = version;
    }

    /** The form filled in with what the site says today. */
    static SiteForm of(SiteIdentity site) {
        var f = site.footer();
        return new SiteForm(
                site.wording().title(),
                site.wording().organisation(),
                site.wording().shortName(),
                site.wording().initials(),
                f.licence().kind(),
                f.licence().number(),
                f.licence()
                        .date()
                        .map(DateTimeFormatter.ofPattern("dd/MM/uuuu")::format)
                        .orElse(""),
                f.licence().issuer(),
                f.responsibleName(),
                f.responsiblePost(),
                f.address(),
                f.phones(),
                f.mail(),
                f.designer(),
                site.about(),
                written(site.links()),
                site.place().slug(),
                site.place().host(),
                site.place().accent().name(),
                site.version());
    }

    /** The identity that was typed for this site, or why it cannot be read; the door judges the rest. */
    Outcome<SiteIdentity> identity(SiteIdentity site) {
        var date = Dates.read(licenceDate).result().flatMap(PartialDate::date);
        if (date.isEmpty() && !licenceDate.isEmpty())
            return Outcome.refused(
                    Violation.of("portal.site.licence.date.shape", licenceDate).at("licenceDate"));
        return Outcome.done(new SiteIdentity(
                site.id(),
                site.organisation(),
                site.path(),
                new Wording(title, organisation, shortName, initials),
                site.emblem(),
                new Footer(
                        new Licence(licenceKind, licenceNumber, date, licenceIssuer),
                        responsibleName,
                        responsiblePost,
                        address,
                        phones,
                        mail,
                        designer),
                about,
                linkLines(),
                new Place(slug, host, colour()),
                version));
    }

    /** Field by field, in the words of the form: what stands now otherwise than it was typed here. */
    List<Clash> clashes(Page page, SiteForm now) {
        return Stream.of(
                        new Clash("title.label", now.title, title),
                        new Clash("organisation", now.organisation, organisation),
                        new Clash("shortName", now.shortName, shortName),
                        new Clash("initials", now.initials, initials),
                        new Clash("accent", now.colour(page), colour(page)),
                        new Clash("slug", now.slug, slug),
                        new Clash("host", now.host, host),
                        new Clash("licenceKind", now.licenceKind, licenceKind),
                        new Clash("licenceNumber", now.licenceNumber, licenceNumber),
                        new Clash("licenceDate", now.licenceDate, licenceDate),
                        new Clash("licenceIssuer", now.licenceIssuer, licenceIssuer),
                        new Clash("responsibleName", now.responsibleName, responsibleName),
                        new Clash("responsiblePost", now.responsiblePost, responsiblePost),
                        new Clash("address", now.address, address),
                        new Clash("phones", now.phones, phones),
                        new Clash("mail", now.mail, mail),
                        new Clash("designer", now.designer, designer),
                        new Clash("about", now.about, about),
                        new Clash("links", now.links, links))
                .filter(clash -> !clash.now().equals(clash.typed()))
                .map(clash -> new Clash(page.t("portal.siteForm." + clash.field()), clash.now(), clash.typed()))
                .toList();
    }

    private String colour(Page page) {
        return page.t("portal.site.accent." + colour());
    }

    private Accent colour() {
        return Arrays.stream(Accent.values())
                .filter(one -> one.name().equals(accent))
                .findFirst()
                .orElse(Accent.SON);
    }

    private static String written(List<Link> links) {
        var lines = new StringBuilder();
        var heading = "";
        for (var link : links) {
            if (!link.heading().equals(heading))
                lines.append("# ").append(link.heading()).append('\n');
            heading = link.heading();
            lines.append(link.label()).append(" | ").append(link.address()).append('\n');
        }
        return lines.toString().strip();
    }

    private List<Link> linkLines() {
        var read = new ArrayList<Link>();
        var heading = "";
        for (var line : links.lines().map(String::strip).toList()) {
            var bar = line.lastIndexOf('|');
            if (line.startsWith("#")) heading = Fold.tidy(line.substring(1));
            else if (bar >= 0)
                read.add(new Link(
                        heading,
                        Fold.tidy(line.substring(0, bar)),
                        line.substring(bar + 1).strip()));
            else if (!line.isEmpty()) read.add(new Link(heading, "", line));
        }
        return read;
    }

    private static String lines(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    private static String tidy(@Nullable String text) {
        return text == null ? "" : Fold.tidy(text);
    }
}
