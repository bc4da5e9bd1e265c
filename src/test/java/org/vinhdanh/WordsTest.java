package org.vinhdanh;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence on the screen comes from a bundle, every key that is used exists, and nothing is kept unused. */
class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/vinhdanh");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯ\\u1EA0-\\u1EF9]");

    /** A key is a word in quotes with at least one dot whose first part names a bundle; a trailing dot is a beginning that code completes. */
    private static final Pattern QUOTED = Pattern.compile("[\"'`]([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)*\\.?)[\"'`]");

    @Test
    void every_key_that_is_used_exists() throws IOException {
        var known = sentences().keySet();
        var modules =
                known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(toSet());
        var missing = new TreeSet<String>();
        for (var key : used())
            if (key.contains(".")
                    && modules.contains(key.substring(0, key.indexOf('.')))
                    && !known.contains(key)
                    && known.stream().noneMatch(k -> k.startsWith(key.endsWith(".") ? key : key + "."))
                    && !notWords().contains(key)) missing.add(key);
        assertThat(missing).as("keys without a sentence").isEmpty();
    }

    @Test
    void every_sentence_is_used() throws IOException {
        var used = used();
        var unused = sentences().keySet().stream()
                .filter(key -> !used.contains(key))
                .filter(key -> used.stream().noneMatch(u -> u.endsWith(".") && key.startsWith(u)))
                .collect(toCollection(TreeSet::new));
        assertThat(unused).as("sentences that nothing says").isEmpty();
    }

    @Test
    void every_sentence_can_be_said() throws IOException {
        assertThat(sentences().values())
                .allSatisfy(text -> assertThat(new MessageFormat(text, Locale.ROOT).toPattern())
                        .isNotNull());
    }

    @Test
    void no_template_speaks_vietnamese_by_itself() throws IOException {
        var speaking = new ArrayList<String>();
        for (var template : files(".jte")) {
            if (template.getFileName().toString().startsWith("gallery")) continue; // samples for developers only
            var lines = Files.readAllLines(template);
            for (int i = 0; i < lines.size(); i++)
                if (VIETNAMESE
                        .matcher(lines.get(i).replaceAll("<%--.*?--%>", ""))
                        .find()) speaking.add(template.getFileName() + ":" + (i + 1));
        }
        assertThat(speaking).isEmpty();
    }

    @Test
    void no_template_carries_its_own_style_or_script() throws IOException {
        var inline = Pattern.compile(
                "\\sstyle=|\\son[a-z]+=|<style|<script(?![^>]*\\ssrc=| type=\"application/ld\\+json\")");
        assertThat(files(".jte").stream()
                        .filter(file -> inline.matcher(read(file)).find()))
                .isEmpty();
    }

    /** Names of powers and deeds look like keys but are not shown. */
    private static Set<String> notWords() throws IOException {
        var names = new TreeSet<String>();
        var pattern =
                Pattern.compile("(?:Power\\.of|new Power|new Recorded|new Deed)\\(\\s*(?:[a-zA-Z]+,\\s*)?\"([^\"]+)\"");
        for (var file : files(".java"))
            pattern.matcher(read(file)).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static Set<String> used() throws IOException {
        var keys = new TreeSet<String>();
        for (var file :
                Stream.concat(files(".java").stream(), files(".jte").stream()).toList())
            QUOTED.matcher(read(file)).results().forEach(found -> keys.add(found.group(1)));
        return keys;
    }

    private static Map<String, String> sentences() throws IOException {
        var all = new TreeMap<String, String>();
        try (var bundles = Files.list(BUNDLES)) {
            for (var bundle :
                    bundles.filter(f -> f.toString().endsWith("_vi.properties")).toList()) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(bundle)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> assertThat(all.put((String) key, (String) text))
                        .as("said twice: " + key)
                        .isNull());
            }
        }
        return all;
    }

    private static List<Path> files(String ending) throws IOException {
        try (var tree = Files.walk(SOURCES)) {
            return tree.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
