package org.vinhdanh.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;

@SpringBootTest(properties = "vinhdanh.files.largest-megabytes=1")
@Transactional
class FileStoreStory {

    private static final Set<FileType> DOCUMENTS = EnumSet.complementOf(EnumSet.of(FileType.ZIP));

    @Autowired
    FileStore files;

    @Test
    void what_is_kept_can_be_read_again_and_lies_there_once() throws IOException {
        var one = kept("quyết định.pdf", "%PDF-1.7 nội dung".getBytes(UTF_8));
        var two = kept("bản sao.pdf", "%PDF-1.7 nội dung".getBytes(UTF_8));

        assertThat(one.type()).isEqualTo(FileType.PDF);
        assertThat(one.id()).isNotEqualTo(two.id());
        assertThat(files.path(one)).isEqualTo(files.path(two));
        try (var content = files.open(one)) {
            assertThat(content.readAllBytes()).asString(UTF_8).isEqualTo("%PDF-1.7 nội dung");
        }
        assertThat(files.find(one.id())).map(Stored::name).hasValue("quyết định.pdf");
    }

    @Test
    void the_kind_is_told_by_content_and_never_by_name() throws IOException {
        assertThat(kept("x.pdf", "\u0089PNG\r\n\u001a\n....".getBytes(ISO_8859_1))
                        .type())
                .isEqualTo(FileType.PNG);
        assertThat(kept("x.pdf", "\u00ff\u00d8\u00ff\u00e0....".getBytes(ISO_8859_1))
                        .type())
                .isEqualTo(FileType.JPEG);
        assertThat(kept("x.exe", "STT;Họ và tên\n1;Hải\n".getBytes(UTF_8)).type())
                .isEqualTo(FileType.TEXT);
        assertThat(kept("x", zip("xl/workbook.xml")).type()).isEqualTo(FileType.XLSX);
        assertThat(kept("x", zip("word/document.xml")).type()).isEqualTo(FileType.DOCX);
    }

    @Test
    void programs_strange_archives_and_broken_files_are_refused() throws IOException {
        assertThat(refusal("danh sách.xlsx", zip("virus.exe"))).isEqualTo("platform.files.kind.refused");
        assertThat(refusal("a.xls", "\u00d0\u00cf\u0011\u00e0 rest".getBytes(ISO_8859_1)))
                .isEqualTo("platform.files.kind.refused");
        assertThat(refusal("a.txt", new byte[] {'M', 'Z', 0, 1, 2})).isEqualTo("platform.files.kind.refused");
        assertThat(refusal("a.txt", new byte[0])).isEqualTo("platform.files.empty");
        assertThat(refusal("a.txt", new byte[1 << 20 | 1])).isEqualTo("platform.files.too.large");
    }

    @Test
    void files_packed_into_one_are_taken_where_they_are_asked_for() throws IOException {
        var packed = zip("index.html");
        assertThat(refusal("trang.zip", packed)).isEqualTo("platform.files.kind.refused");
        assertThat(files.keep(Actor.PUBLIC, "test", "trang.zip", stream(packed), Set.of(FileType.ZIP))
                        .map(Stored::type)
                        .result())
                .hasValue(FileType.ZIP);
    }

    @Test
    void what_was_let_go_is_found_no_more_and_its_content_leaves_the_disk_with_the_last_that_holds_it() {
        var one = kept("một.pdf", "%PDF-1.7 cho đi".getBytes(UTF_8));
        var two = kept("hai.pdf", "%PDF-1.7 cho đi".getBytes(UTF_8));
        var later = Instant.now().plusSeconds(60);

        files.letGo(one.id());
        assertThat(files.find(one.id())).isEmpty();
        files.clear(later);
        assertThat(files.path(two)).exists();

        files.letGo(two.id());
        files.clear(two.at().minusSeconds(60));
        assertThat(files.path(two)).exists();
        files.clear(later);
        assertThat(files.path(two)).doesNotExist();

        assertThat(files.path(kept("lại.pdf", "%PDF-1.7 cho đi".getBytes(UTF_8))))
                .hasBinaryContent("%PDF-1.7 cho đi".getBytes(UTF_8));
    }

    @Test
    void a_kind_that_was_not_asked_for_is_refused() {
        var outcome = files.keep(
                Actor.PUBLIC, "test", "a.pdf", new ByteArrayInputStream("chữ".getBytes(UTF_8)), FileType.SCANS);
        assertThat(outcome.why()).singleElement().satisfies(why -> {
            assertThat(why.key()).isEqualTo("platform.files.kind.refused");
            assertThat(why.field()).isEqualTo("file");
        });
    }

    @Test
    void a_name_never_leads_anywhere() {
        assertThat(kept("../../etc/passwd", "a".getBytes(UTF_8)).name()).isEqualTo("passwd");
        assertThat(kept("C:\\tài liệu\\a\u0000.csv", "a".getBytes(UTF_8)).name())
                .isEqualTo("a.csv");
    }

    @Test
    void without_the_owners_word_nobody_reads_a_file() {
        var file = kept("a.txt", "a".getBytes(UTF_8));
        assertThat(files.find(Actor.PUBLIC, file.id())).isEmpty();
    }

    @Test
    void what_arrived_and_was_refused_leaves_nothing_behind() throws IOException {
        var file = kept("b.txt", "b".getBytes(UTF_8));
        refusal("a.txt", new byte[1 << 20 | 1]);
        var arriving = files.path(file).resolveSibling("").resolveSibling("arriving");
        try (var left = Files.list(arriving)) {
            assertThat(left).isEmpty();
        }
    }

    private Stored kept(String name, byte[] content) {
        return files.keep(Actor.PUBLIC, "test", name, stream(content), DOCUMENTS)
                .result()
                .orElseThrow();
    }

    private String refusal(String name, byte[] content) {
        return files.keep(Actor.PUBLIC, "test", name, stream(content), DOCUMENTS)
                        instanceof Outcome.Refused<Stored>(var why)
                ? why.getFirst().key()
                : "";
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static byte[] zip(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
