package org.vinhdanh.ui;

import java.util.List;
import java.util.Optional;

/**
 * The identity of the public site a page is shown under: what stands in its head and in its typed licence footer
 * (Decree 147/2024/NĐ-CP).
 *
 * @param title full title, e.g. the legal name of the page
 * @param organisation the organisation's name
 * @param shortName the name in the office's head
 * @param initials up to four letters in place of a missing emblem
 * @param emblem address of the emblem picture
 * @param licence the licence sentence as issued, empty where none is needed
 * @param responsible who answers for the content: name and post
 * @param contacts address, phones, mail, one line each
 * @param designer who designed the page
 * @param demo true in the demonstration: every page says so
 * @param frame its address, colour and menu
 */
public record Site(
        String title,
        String organisation,
        String shortName,
        String initials,
        Optional<String> emblem,
        String licence,
        String responsible,
        List<String> contacts,
        String designer,
        boolean demo,
        Frame frame) {

    /** Tells the site of this instance. The module portal is the one that knows; pages ask through this. */
    @FunctionalInterface
    public interface Source {
        Site site();
    }
}
