package org.vinhdanh.portal.articles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Pictures in the format GIF, which may move: their comments are left out, not a pixel is touched. */
final class MovingPicture {

    private static final int HEAD = 13;
    private static final int COLOURS = 0x80;
    private static final int FRAME = 0x2c;
    private static final int MORE = 0x21;
    private static final int END = 0x3b;
    private static final int CONTROL = 0xf9;
    private static final int PROGRAM = 0xff;

    private final byte[] content;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int at;
    private int frames;

    private MovingPicture(byte[] content) {
        this.content = content;
    }

    static boolean is(byte[] content) {
        if (content.length <= HEAD) return false;
        var head = new String(content, 0, 6, StandardCharsets.US_ASCII);
        return head.equals("GIF87a") || head.equals("GIF89a");
    }

    static Darkroom.Developed develop(byte[] content) throws IOException {
        var picture = new MovingPicture(content);
        picture.through();
        return new Darkroom.Developed(
                picture.out.toByteArray(),
                content[6] & 0xff | (content[7] & 0xff) << 8,
                content[8] & 0xff | (content[9] & 0xff) << 8);
    }

    /** True where it has one frame only, and nothing is lost in a drawing. */
    static boolean still(byte[] content) {
        try {
            var picture = new MovingPicture(content);
            picture.through();
            return picture.frames == 1;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    private void through() throws IOException {
        keep(HEAD + colours(content[10]));
        while (true)
            switch (content[at] & 0xff) {
                case FRAME -> {
                    frames++;
                    keep(10);
                    keep(colours(content[at - 1]) + 1);
                    keep(blocks(at) - at);
                }
                case MORE -> {
                    var end = blocks(at + 2);
                    if (shows()) keep(end - at);
                    else at = end;
                }
                case END -> {
                    keep(1);
                    return;
                }
                default -> throw new IOException("a part of no known kind");
            }
    }

    /** How a frame follows the one before, and how often all are shown: no comments, nothing of other programs. */
    private boolean shows() {
        var kind = content[at + 1] & 0xff;
        return kind == CONTROL
                || kind == PROGRAM && new String(content, at + 3, 11, StandardCharsets.US_ASCII).equals("NETSCAPE2.0");
    }

    private static int colours(byte flags) {
        return (flags & COLOURS) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private int blocks(int from) {
        var end = from;
        while (content[end] != 0) end += 1 + (content[end] & 0xff);
        return end + 1;
    }

    private void keep(int length) {
        out.write(content, at, length);
        at += length;
    }
}
