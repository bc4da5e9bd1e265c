package org.vinhdanh.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vinhdanh.federation.Intake.OrganisationLine;
import org.vinhdanh.kernel.Violation;

/** Names of associations, as people type, paste and send them. */
class MemberListTest {

    @TempDir
    Path folder;

    @Test
    void a_line_each_with_numbers_bullets_and_blank_lines() {
        assertThat(names("Tên hội\n1. Hội Cầu đường\n\n 2) Hội  Làm vườn \n- Hội Luật gia\n"))
                .containsExactly("Hội Cầu đường", "Hội Làm vườn", "Hội Luật gia");
    }

    @Test
    void letters_in_pieces_are_put_together() {
        assertThat(names(Normalizer.normalize("Hội Đông y", Normalizer.Form.NFD)))
                .containsExactly("Hội Đông y");
    }

    @Test
    void cells_pasted_with_headings_bring_short_name_and_address() {
        assertThat(
                        read(
                                "STT\tTên hội\tTên viết tắt\tĐịa chỉ\n1\tHội Cầu đường\tHCĐ\t12 Lê Lợi\n2\tHội Luật gia\tHLG\t\n"))
                .extracting(OrganisationLine::name, OrganisationLine::shortName, OrganisationLine::address)
                .containsExactly(tuple("Hội Cầu đường", "HCĐ", "12 Lê Lợi"), tuple("Hội Luật gia", "HLG", ""));
    }

    @Test
    void cells_pasted_without_headings_give_their_longest_words() {
        assertThat(names("1\tHội Khoa học Cầu đường\n2\tHội Khoa học Lịch sử\n"))
                .containsExactly("Hội Khoa học Cầu đường", "Hội Khoa học Lịch sử");
    }

    @Test
    void what_goes_along_with_the_plan_reads_the_same() {
        var lines = read("Tên hội\tViết tắt\tĐịa chỉ\nHội Cầu đường\tHCĐ\t12 Lê Lợi\n");
        assertThat(read(MemberList.text(lines)))
                .extracting(OrganisationLine::name, OrganisationLine::shortName, OrganisationLine::address)
                .containsExactly(tuple("Hội Cầu đường", "HCĐ", "12 Lê Lợi"));
    }

    @Test
    void a_csv_file_is_read_and_a_picture_is_refused_at_the_field() throws IOException {
        var csv = Files.writeString(folder.resolve("hoi.csv"), "STT,Tên hội\n1,Hội Cầu đường\n");
        assertThat(MemberList.sent(csv, "hoi.csv").result().orElseThrow())
                .extracting(OrganisationLine::name)
                .containsExactly("Hội Cầu đường");
        var picture =
                Files.write(folder.resolve("hoi.xlsx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'});
        assertThat(MemberList.sent(picture, "hoi.xlsx").why())
                .extracting(Violation::field)
                .containsExactly("file");
    }

    @Test
    void nothing_is_not_a_list() {
        assertThat(MemberList.written(" \n ").why())
                .extracting(Violation::key)
                .containsExactly("setup.members.missing");
    }

    private static List<String> names(String text) {
        return read(text).stream().map(OrganisationLine::name).toList();
    }

    private static List<OrganisationLine> read(String text) {
        return MemberList.written(text).result().orElseThrow();
    }
}
