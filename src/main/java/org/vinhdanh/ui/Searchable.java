package org.vinhdanh.ui;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.vinhdanh.kernel.Recorded;

/**
 * A kind of public page that the search of every site finds: contributed as a bean by the module that knows the pages. The
 * search asks for a page again, in the same transaction, after each recorded deed that touched it, and for all of them every
 * night.
 */
public interface Searchable {

    /** What it is called in addresses and in the index: small letters and hyphens, never changed. */
    String kind();

    /** The key of its name in the bundles. */
    String name();

    /** Where it stands among the others, from 1 on. */
    int order();

    /** Which of its pages a deed touched. */
    List<UUID> touched(Recorded deed);

    /** What everybody may read: one page (nothing where it is not public), or all of them. */
    void pages(Optional<UUID> one, Consumer<OpenPage> each);

    /** By what the pages can be narrowed, as {@link OpenPage#key} has it; empty where there is no choice. */
    default List<Choice> choices(Page page) {
        return List.of();
    }

    /** The key of the label of those choices. */
    default String asks() {
        return name();
    }

    /**
     * A page that can be found.
     *
     * @param site the only site that shows it; empty where all do
     * @param path the organisation it is about, where only sites of it and of those above show it; empty where all do
     * @param address its path, from the root of a site
     * @param about in few words what it belongs to; may be empty
     * @param key the same for the filter; may be empty
     * @param text what it says, without tags; parts of it are shown
     * @param beside words by which it is found as well and which are not shown
     * @param from since when it can be read; the day that is shown and by whose year it is found, if it is dated
     */
    record OpenPage(
            UUID id,
            Optional<UUID> site,
            String path,
            String address,
            String title,
            String about,
            String key,
            String text,
            String beside,
            OffsetDateTime from,
            Optional<OffsetDateTime> until,
            boolean dated) {

        /** A page that every site shows, for ever, and that has no day. */
        public static OpenPage of(UUID id, String address, String title, String text) {
            return new OpenPage(
                    id,
                    Optional.empty(),
                    "",
                    address,
                    title,
                    "",
                    "",
                    text,
                    "",
                    midnight(LocalDate.EPOCH),
                    Optional.empty(),
                    false);
        }

        /** The same, belonging to something. */
        public OpenPage about(String words, String key) {
            return new OpenPage(id, site, path, address, title, words, key, text, beside, from, until, dated);
        }

        /** The same, found by other words too. */
        public OpenPage beside(String words) {
            return new OpenPage(id, site, path, address, title, about, key, text, words, from, until, dated);
        }

        /** The same, of a day. */
        public OpenPage on(LocalDate day) {
            return new OpenPage(id, site, path, address, title, about, key, text, beside, midnight(day), until, true);
        }

        /** The same, shown by the sites of an organisation and of those above it alone. */
        public OpenPage under(String organisation) {
            return new OpenPage(id, site, organisation, address, title, about, key, text, beside, from, until, dated);
        }

        private static OffsetDateTime midnight(LocalDate day) {
            return day.atStartOfDay(Format.ZONE).toOffsetDateTime();
        }
    }
}
