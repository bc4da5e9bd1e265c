package org.vinhdanh.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vinhdanh.TestDatabase;

/** What must always hold holds in the database that the tests share, and each rule says in words what it asks. */
class InvariantsTest {

    @Test
    void nothing_is_found_against_any_rule() {
        var findings = new Doctor(TestDatabase.shared(), Path.of("target/data/files")).findings();

        assertThat(findings).allMatch(Doctor.Finding::well);
        assertThat(findings).extracting(Doctor.Finding::rule).doesNotContain("");
        assertThat(findings.size()).isGreaterThan(1);
    }
}
