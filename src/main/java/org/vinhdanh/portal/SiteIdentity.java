package org.vinhdanh.portal;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Violation;

/**
 * Who a public site belongs to, and what its footer must say.
 *
 * @param organisation whose site it is
 * @param path where that organisation stands
 * @param wording the names shown in the head of the page
 * @param emblem the stored picture of the emblem, where there is one
 * @param footer the typed licence footer (Decree 147/2024/NĐ-CP)
 * @param about what the about page says, as plain paragraphs
 * @param links other sites, in order
 * @param place where the site is found, and its colour
 * @param version 0 before it is kept, raised by every change; the second of two editors is told
 */
public record SiteIdentity(
        SiteId id,
        OrganisationId organisation,
        OrgPath path,
        Wording wording,
        Optional<UUID> emblem,
        Footer footer,
        String about,
        List<Link> links,
        Place place,
        int version) {

    public SiteIdentity {
        links = List.copyOf(links);
    }

    /** A site at no address of its own, in the colour of the seal. */
    public SiteIdentity(
            SiteId id,
            OrganisationId organisation,
            OrgPath path,
            Wording wording,
            Optional<UUID> emblem,
            Footer footer,
            String about,
            List<Link> links,
            int version) {
        this(id, organisation, path, wording, emblem, footer, about, links, Place.PLAIN, version);
    }

    /**
     * Where a site is found besides being the first of the house, and the colour of its head and buttons.
     *
     * @param slug the last part of its address below {@link #BELOW}; empty where it has none
     * @param host the host name under which it stands alone; empty where it has none
     */
    public record Place(String slug, String host, Accent accent) {
        public static final Place PLAIN = new Place("", "", Accent.SON);

        /** Below which address the sites of member organisations stand. */
        public static final String BELOW = "/don-vi/";

        /** What stands before every address of the site where it is found by its slug. */
        public String prefix() {
            return BELOW + slug;
        }

        /** What stands before every address of the site for somebody who reads elsewhere in the house. */
        String root() {
            if (!slug.isEmpty()) return prefix();
            return host.isEmpty() ? "" : "//" + host;
        }
    }

    /** The colours of the design that a site may choose from. */
    public enum Accent {
        SON,
        LAM,
        LUC,
        TIM,
        NAU
    }

    /** The names of a site: legal title, organisation, short name for the office, up to four initials for a missing emblem. */
    public record Wording(String title, String organisation, String shortName, String initials) {}

    /** The footer: the licence, who answers for the content, how to reach the office, who designed the page. */
    public record Footer(
            Licence licence,
            String responsibleName,
            String responsiblePost,
            String address,
            String phones,
            String mail,
            String designer) {}

    /**
     * The permission under which the site runs; a site that carries only its own organisation's news needs none, and then
     * the number is empty.
     *
     * @param kind the sentence's beginning, e.g. "Giấy phép hoạt động"
     */
    public record Licence(String kind, String number, Optional<LocalDate> date, String issuer) {}

    /**
     * One line of the block "Liên kết website".
     *
     * @param heading the group it stands in; empty for the first, nameless one
     */
    public record Link(String heading, String label, String address) {
        public Link(String label, String address) {
            this("", label, address);
        }
    }

    /** Where a site begins that nobody has described yet: with the organisation's own name. */
    static SiteIdentity begun(OrganisationId organisation, OrgPath path, String name) {
        return new SiteIdentity(
                SiteId.fresh(),
                organisation,
                path,
                new Wording(name, name, name, initials(name)),
                Optional.empty(),
                new Footer(new Licence("", "", Optional.empty(), ""), "", "", "", "", "", ""),
                "",
                List.of(),
                Place.PLAIN,
                0);
    }

    /** The same site under another name of its organisation; the initials follow the name. */
    public SiteIdentity named(String title, String name, String shortName) {
        var initials = initials(name).isEmpty() ? wording.initials() : initials(name);
        return new SiteIdentity(
                id,
                organisation,
                path,
                new Wording(title, name, shortName, initials),
                emblem,
                footer,
                about,
                links,
                place,
                version);
    }

    /** The same site with this picture in its head. */
    public SiteIdentity under(UUID picture) {
        return new SiteIdentity(
                id, organisation, path, wording, Optional.of(picture), footer, about, links, place, version);
    }

    /** The same site with its initials in place of a picture. */
    public SiteIdentity withoutEmblem() {
        return new SiteIdentity(
                id, organisation, path, wording, Optional.empty(), footer, about, links, place, version);
    }

    /** The same site with these other sites in its block of links. */
    public SiteIdentity linked(List<Link> others) {
        return new SiteIdentity(id, organisation, path, wording, emblem, footer, about, others, place, version);
    }

    /** The same site at another address or in another colour. */
    public SiteIdentity at(Place other) {
        return new SiteIdentity(id, organisation, path, wording, emblem, footer, about, links, other, version);
    }

    /** The same site with this legal title and footer, as of the version they were read from. */
    public SiteIdentity footed(String title, Footer newFooter, int readVersion) {
        var titled = new Wording(title, wording.organisation(), wording.shortName(), wording.initials());
        return new SiteIdentity(id, organisation, path, titled, emblem, newFooter, about, links, place, readVersion);
    }

    private static String initials(String name) {
        return Arrays.stream(name.split(" "))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .map(word -> word.substring(0, 1))
                .limit(4)
                .collect(Collectors.joining());
    }

    /** Everything that keeps this identity from being saved, all at once. */
    public List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (wording.title().isBlank())
            faults.add(Violation.of("portal.site.title.missing").at("title"));
        if (wording.organisation().isBlank())
            faults.add(Violation.of("portal.site.organisation.missing").at("organisation"));
        if (wording.shortName().isBlank())
            faults.add(Violation.of("portal.site.shortName.missing").at("shortName"));
        if (wording.initials().isBlank() || wording.initials().length() > 4)
            faults.add(Violation.of("portal.site.initials.length").at("initials"));
        if (!footer.licence().number().isBlank() && footer.licence().issuer().isBlank())
            faults.add(Violation.of("portal.site.licence.issuer.missing").at("licenceIssuer"));
        if (!footer.mail().isBlank() && !footer.mail().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))
            faults.add(Violation.of("portal.site.mail.shape").at("mail"));
        if (!place.slug().matches("[a-z0-9-]*"))
            faults.add(Violation.of("portal.site.slug.shape").at("slug"));
        if (!place.host().matches("([a-z0-9-]+([.][a-z0-9-]+)+)?"))
            faults.add(Violation.of("portal.site.host.shape").at("host"));
        for (var link : links) {
            if (!isAddress(link.address()))
                faults.add(Violation.of("portal.site.link.address.shape", link.address())
                        .at("links"));
            if (link.label().isBlank())
                faults.add(Violation.of("portal.site.link.label.missing", link.address())
                        .at("links"));
        }
        return faults;
    }

    private static boolean isAddress(String text) {
        try {
            var uri = URI.create(text);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
