package org.vinhdanh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What we carry from elsewhere is what its list says: every file, its package, its licence, its very bytes. */
class VendoredFilesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path LIST = RESOURCES.resolve("static/vendor/VENDORED.tsv");
    private static final Set<String> LICENCES_WE_MAY_CARRY = Set.of("OFL-1.1", "0BSD", "MIT", "Apache-2.0");

    private record Vendored(String file, String source, String version, String licence, String sha256) {}

    @Test
    void every_file_has_the_bytes_its_list_promises() throws Exception {
        for (var vendored : list()) {
            assertThat(sha256(RESOURCES.resolve(vendored.file())))
                    .as(vendored.file())
                    .isEqualTo(vendored.sha256());
        }
    }

    @Test
    void every_carried_file_is_listed_and_nothing_else() throws Exception {
        var carried = new TreeSet<String>();
        for (var folder : List.of("fonts", "static/vendor")) {
            try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
                files.filter(file -> !file.equals(LIST))
                        .forEach(file -> carried.add(
                                RESOURCES.relativize(file).toString().replace('\\', '/')));
            }
        }
        assertThat(list())
                .extracting(Vendored::file)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(carried);
    }

    @Test
    void every_licence_lets_us_carry_the_file() throws Exception {
        assertThat(list()).extracting(Vendored::licence).isSubsetOf(LICENCES_WE_MAY_CARRY);
        assertThat(list())
                .noneMatch(vendored ->
                        vendored.source().isBlank() || vendored.version().isBlank());
    }

    private static List<Vendored> list() throws IOException {
        return Files.readAllLines(LIST, UTF_8).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Vendored(cells[0], cells[1], cells[2], cells[3], cells[4]))
                .toList();
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
