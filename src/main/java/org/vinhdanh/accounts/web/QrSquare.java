package org.vinhdanh.accounts.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as a drawing for a page.
 *
 * @param words what it says to whoever reads it
 * @param side in modules, the white rim included
 * @param path what is dark, as the path of a vector drawing
 */
public record QrSquare(String words, int side, String path) {

    /** So many modules around it stay white (ISO/IEC 18004). */
    private static final int QUIET = 4;

    static QrSquare of(String words) {
        var code = QrCode.encodeText(words, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++)
            for (var x = 0; x < code.size; x++)
                if (code.getModule(x, y))
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
        return new QrSquare(words, code.size + 2 * QUIET, path.toString());
    }
}
