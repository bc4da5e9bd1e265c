package org.vinhdanh.platform.pagecache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A public page as it is sent: compressed, with its headers and the validator that tells whether a reader has it already. */
final class KeptPage {

    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");
    private static final HttpField CONTROL =
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "public, max-age=0, must-revalidate");
    private static final HttpField GZIP = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");

    /** What belongs to one answer and not to the page. */
    private static final Set<HttpHeader> OF_THE_ANSWER = EnumSet.of(
            HttpHeader.DATE,
            HttpHeader.SERVER,
            HttpHeader.CONTENT_LENGTH,
            HttpHeader.CONTENT_ENCODING,
            HttpHeader.ETAG,
            HttpHeader.VARY,
            HttpHeader.CACHE_CONTROL,
            HttpHeader.CONNECTION,
            HttpHeader.TRANSFER_ENCODING,
            HttpHeader.LAST_MODIFIED);

    private final ShownPage shown;
    private final long generation;
    private final long until;
    /** Outside the heap, so that the socket takes it as it lies. */
    private final ByteBuffer packed;

    private final int length;
    private final List<HttpField> headers;
    private final String mark;
    private final HttpField packedTag;
    private final HttpField plainTag;
    private final HttpField packedLength;
    private volatile long asked = System.nanoTime();

    /**
     * @param generation of the content at the moment the page began to be made
     * @param until when it is to be made again, in milliseconds since 1970
     */
    KeptPage(ShownPage shown, byte[] html, HttpFields answered, long generation, long until) {
        this.shown = shown;
        this.generation = generation;
        this.until = until;
        var bytes = packed(html);
        this.packed = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
        this.length = html.length;
        this.headers = pageHeaders(answered);
        this.mark = hash(html);
        this.packedTag = new PreEncodedHttpField(HttpHeader.ETAG, "\"" + mark + "-g\"");
        this.plainTag = new PreEncodedHttpField(HttpHeader.ETAG, "\"" + mark + "\"");
        this.packedLength = new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, bytes.length);
    }

    ShownPage shown() {
        return shown;
    }

    boolean stands(long generationNow, long now) {
        return generation == generationNow && now < until;
    }

    /** Bytes of memory, roughly. */
    int size() {
        return packed.capacity() + 2_000;
    }

    /** When it was last asked for; only comparable. */
    long asked() {
        return asked;
    }

    /** Sends it, or only says that the reader's copy is still the same. */
    void send(Request request, Response response, Callback callback) {
        asked = request.getHeadersNanoTime();
        var asking = request.getHeaders();
        var answer = response.getHeaders();
        var compressed = takesGzip(asking.get(HttpHeader.ACCEPT_ENCODING));
        answer.add(compressed ? packedTag : plainTag);
        answer.add(VARY);
        answer.add(CONTROL);
        var has = asking.get(HttpHeader.IF_NONE_MATCH);
        if (has != null && has.contains(mark)) {
            response.setStatus(304);
            response.write(true, ByteBuffer.allocate(0), callback);
            return;
        }
        response.setStatus(200);
        for (var header : headers) answer.add(header);
        if (compressed) {
            answer.add(GZIP);
            answer.add(packedLength);
            response.write(true, packed.duplicate(), callback);
        } else {
            answer.add(new HttpField(HttpHeader.CONTENT_LENGTH, Integer.toString(length)));
            response.write(true, ByteBuffer.wrap(unpacked()), callback);
        }
    }

    private static boolean takesGzip(@org.jspecify.annotations.Nullable String encodings) {
        return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
    }

    private static List<HttpField> pageHeaders(HttpFields answered) {
        var kept = new ArrayList<HttpField>();
        for (var field : answered)
            if (field.getHeader() == null || !OF_THE_ANSWER.contains(field.getHeader()))
                kept.add(
                        field.getHeader() == null
                                ? new PreEncodedHttpField(field.getName(), field.getValue())
                                : new PreEncodedHttpField(field.getHeader(), field.getName(), field.getValue()));
        return List.copyOf(kept);
    }

    private static byte[] packed(byte[] html) {
        var out = new ByteArrayOutputStream(html.length / 2);
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(html);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private byte[] unpacked() {
        var bytes = new byte[packed.capacity()];
        packed.get(0, bytes);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String hash(byte[] html) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(html), 0, 9);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
