package org.vinhdanh.portal.oldsite;

import java.io.Closeable;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * What somebody sent of an old site, packed into one: documents and pictures. Nothing of it is ever written to disk under
 * a name it brings, and no part is unpacked beyond what an honest one needs.
 */
final class Suitcase implements Closeable {

    private static final int MOST_PARTS = 20_000;
    private static final int MOST_UNPACKED = 32 << 20;
    private static final int HARMLESS = 1 << 20;
    private static final int RATIO = 200;
    private static final Charset OLD_NAMES = Charset.forName("IBM437");
    private static final Pattern SIZED = Pattern.compile("-\\d{2,4}x\\d{2,4}(?=\\.[a-z]{3,4}$)");

    private final ZipFile zip;
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, List<String>> byFile = new HashMap<>();

    private Suitcase(ZipFile zip) throws NotReadable {
        this.zip = zip;
        if (zip.size() > MOST_PARTS) throw new NotReadable("oldsite.file.many", Integer.toString(MOST_PARTS));
        zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .forEach(this::add);
    }

    private void add(String name) {
        var plain = plain(name);
        var file = plain.substring(plain.lastIndexOf('/') + 1);
        if (file.isEmpty() || file.startsWith(".") || plain.startsWith("__macosx/")) return;
        names.put(plain, name);
        byFile.merge(file, List.of(plain), (some, more) -> {
            var all = new java.util.ArrayList<>(some);
            all.addAll(more);
            return List.copyOf(all);
        });
    }

    static Suitcase open(Path file) throws IOException {
        try {
            return new Suitcase(named(file));
        } catch (ZipException | IllegalArgumentException broken) {
            throw new NotReadable("oldsite.file.broken");
        }
    }

    private static ZipFile named(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException notUnicode) {
            return new ZipFile(file.toFile(), OLD_NAMES);
        }
    }

    /** What is in it, by its path in small letters, in the order of the alphabet. */
    List<String> parts(String... endings) {
        return names.keySet().stream()
                .filter(name -> List.of(endings).stream().anyMatch(name::endsWith))
                .toList();
    }

    /** As its sender called it. */
    String name(String part) {
        return names.getOrDefault(part, part);
    }

    byte[] read(String part) throws IOException {
        var entry = zip.getEntry(names.getOrDefault(part, ""));
        if (entry == null) throw new NotReadable("oldsite.file.broken");
        try (var in = zip.getInputStream(entry)) {
            var content = in.readNBytes(MOST_UNPACKED + 1);
            var packed = Math.max(1, entry.getCompressedSize());
            if (content.length > MOST_UNPACKED || content.length > HARMLESS && content.length / packed > RATIO)
                throw new NotReadable("oldsite.file.bomb", name(part));
            return content;
        } catch (ZipException broken) {
            throw new NotReadable("oldsite.file.broken");
        }
    }

    /** Packs this and another together; where both have a part, the other's is taken. */
    void and(Suitcase other, Path into) throws IOException {
        try (var packed = new ZipOutputStream(Files.newOutputStream(into))) {
            for (var part : names.keySet()) if (!other.names.containsKey(part)) pack(part, name(part), packed);
            for (var part : other.names.keySet()) other.pack(part, other.name(part), packed);
        }
    }

    /** @param name what it is called there */
    void pack(String part, String name, ZipOutputStream packed) throws IOException {
        packed.putNextEntry(new ZipEntry(name));
        packed.write(read(part));
    }

    /** The part that stood at this address: by as much of its path as is there, else by its name where one has it. */
    Optional<String> at(String address) {
        var path = plain(decoded(address.replaceFirst("[?#].*$", "").replaceFirst("^[a-zA-Z]+://[^/]+", "")));
        return found(path).or(() -> {
            var whole = SIZED.matcher(path).replaceFirst("");
            return whole.equals(path) ? Optional.empty() : found(whole);
        });
    }

    private Optional<String> found(String path) {
        var file = path.substring(path.lastIndexOf('/') + 1);
        var candidates = byFile.getOrDefault(file, List.of());
        if (candidates.size() == 1) return Optional.of(candidates.getFirst());
        for (var tail = path; tail.contains("/"); tail = tail.substring(tail.indexOf('/') + 1)) {
            var part = tail;
            var fitting = candidates.stream()
                    .filter(name -> name.equals(part) || name.endsWith("/" + part))
                    .toList();
            if (fitting.size() == 1) return Optional.of(fitting.getFirst());
        }
        return Optional.empty();
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return address;
        }
    }

    private static String plain(String name) {
        var tidy = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        while (tidy.startsWith("/") || tidy.startsWith("./") || tidy.startsWith("../"))
            tidy = tidy.substring(tidy.indexOf('/') + 1);
        return tidy;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
