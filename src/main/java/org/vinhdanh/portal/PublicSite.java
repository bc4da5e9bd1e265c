package org.vinhdanh.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vinhdanh.platform.instance.Instance;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Frame;
import org.vinhdanh.ui.Site;
import org.vinhdanh.ui.Texts;

/** Tells every page whose site it stands on; before the set-up, that there is none yet. */
@Component
class PublicSite implements Site.Source {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Sites sites;
    private final Texts texts;
    private final boolean demo;

    PublicSite(Sites sites, MessageSource messages, Instance instance) {
        this.sites = sites;
        this.texts = new Texts(messages, VIETNAMESE);
        this.demo = instance.demo();
    }

    @Override
    public Site site() {
        return sites.here().map(this::shown).orElseGet(this::unnamed);
    }

    private Site shown(SiteIdentity s) {
        var f = s.footer();
        return new Site(
                s.wording().title(),
                s.wording().organisation(),
                s.wording().shortName(),
                s.wording().initials(),
                s.emblem().map(picture -> sites.prefix() + Emblems.address(picture)),
                licence(f.licence()),
                responsible(f),
                contacts(f),
                f.designer(),
                demo,
                new Frame(sites.prefix(), accent(s), sites.menu(), sites.part()));
    }

    /** The class of the whole page, in {@code accents.css}. */
    private static String accent(SiteIdentity site) {
        return "accent-" + site.place().accent().name().toLowerCase(Locale.ROOT);
    }

    private Site unnamed() {
        var name = texts.of(demo ? "portal.site.building" : "portal.site.unnamed");
        return new Site(name, name, name, "VD", java.util.Optional.empty(), "", "", List.of(), "", demo, Frame.PLAIN);
    }

    private String licence(SiteIdentity.Licence licence) {
        if (licence.number().isBlank()) return "";
        var dated = licence.date()
                .map(date -> texts.of("portal.site.licence.dated", new Format(texts).paperDate(date)))
                .orElse("");
        return texts.of("portal.site.licence", licence.kind(), licence.number(), dated, licence.issuer());
    }

    private String responsible(SiteIdentity.Footer footer) {
        return Stream.of(footer.responsibleName(), footer.responsiblePost())
                .filter(part -> !part.isBlank())
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private List<String> contacts(SiteIdentity.Footer footer) {
        return Stream.of(
                        line("portal.site.contact.address", footer.address()),
                        line("portal.site.contact.phones", footer.phones()),
                        line("portal.site.contact.mail", footer.mail()))
                .flatMap(line -> line)
                .toList();
    }

    private Stream<String> line(String key, String value) {
        return value.isBlank() ? Stream.empty() : Stream.of(texts.of(key, value));
    }
}
