package org.vinhdanh.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The style sheet and the script of the house: small files put together once, at an address that names their content. */
public final class Bundle {

    /** Every file of {@code static/css}, in the order of its layers. */
    static final List<String> STYLES = List.of(
            "tokens",
            "accents",
            "fonts",
            "reset",
            "base",
            "layout",
            "button",
            "field",
            "filters",
            "table",
            "awardSheet",
            "room",
            "grid",
            "tabs",
            "pager",
            "crumbs",
            "state",
            "notice",
            "violations",
            "steps",
            "road",
            "taskList",
            "summaryList",
            "summaryReport",
            "statutory",
            "findings",
            "honours",
            "progress",
            "empty",
            "qr",
            "demo",
            "site",
            "submenu",
            "front",
            "visitBox",
            "chart",
            "figureTable",
            "article",
            "search",
            "office",
            "plain",
            "utilities",
            "print");

    public static final Bundle STYLE = of("css", "text/css;charset=UTF-8", STYLES);
    public static final Bundle SCRIPT = of("js", "text/javascript;charset=UTF-8", List.of("house", "grid"));

    /** What htmx may do under our content security policy; a refused form (422) is shown like any other page. */
    public static final String HTMX = """
            {"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,"selfRequestsOnly":true,\
            "historyCacheSize":0,"refreshOnHistoryMiss":true,"scrollIntoViewOnBoost":true,\
            "responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},\
            {"code":"422","swap":true},{"code":"[45]..","swap":true,"error":true}]}""";

    private final String path;
    private final String type;
    private final byte[] bytes;

    private Bundle(String path, String type, byte[] bytes) {
        this.path = path;
        this.type = type;
        this.bytes = bytes;
    }

    /** The address: {@code /house-1f2e3d4c.css}. */
    public String path() {
        return path;
    }

    String type() {
        return type;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private static Bundle of(String ending, String type, List<String> names) {
        var all = new ByteArrayOutputStream();
        for (var name : names) all.writeBytes(read("/static/" + ending + "/" + name + "." + ending));
        var bytes = all.toByteArray();
        return new Bundle("/house-" + hash(bytes) + "." + ending, type, bytes);
    }

    private static byte[] read(String resource) {
        try (var in = Bundle.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("The program lacks its file " + resource);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
