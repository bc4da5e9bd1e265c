package org.vinhdanh.setup;

import java.util.List;

/** One page of the set-up, in the order in which they are walked. Each can be left for later. */
public enum Stage {
    /** The organisation's own name and emblem, and who decides above it. */
    ORGANISATION("to-chuc"),
    /** The licence footer of the public site (Decree 147/2024/NĐ-CP). */
    FOOTER("chan-trang"),
    /** The running term and who holds which post. */
    TERM("nhiem-ky"),
    /** The member associations. */
    MEMBERS("hoi-thanh-vien"),
    /** A first list of awards. */
    AWARDS("danh-sach"),
    /** Somebody beside the first administrator. */
    ACCOUNT("tai-khoan");

    /** Where the road ends. */
    public static final String END = "/thiet-lap/xong";

    private final String slug;

    Stage(String slug) {
        this.slug = slug;
    }

    /** Where its page is. */
    public String path() {
        return "/thiet-lap/" + slug;
    }

    /** Its number, from 1. */
    public int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    /** The key of its short name. */
    public String words() {
        return "setup.stage." + name();
    }

    /** Where the road goes on. */
    public String next() {
        return this == ACCOUNT ? END : values()[number()].path();
    }

    /** Where one comes from; the first page has nothing before it. */
    public String before() {
        return this == ORGANISATION ? "" : values()[number() - 2].path();
    }
}
