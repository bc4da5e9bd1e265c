package org.vinhdanh.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

    @Test
    void an_address_is_read_with_and_without_jdbc_and_port() {
        var address = DatabaseAddress.parse("postgresql://lan:m%40t+kh%E1%BA%A9u@db.example:6432/nha?sslmode=require");
        assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example:6432/nha?sslmode=require");
        assertThat(address.owner()).isEqualTo(new DatabaseAddress.Credential("lan", "m@t+khẩu"));
        assertThat(DatabaseAddress.parse("jdbc:postgres://lan:x@db/nha").url())
                .isEqualTo("jdbc:postgresql://db:5432/nha");
        assertThat(address.database("khac").url()).isEqualTo("jdbc:postgresql://db.example:6432/khac?sslmode=require");
    }

    @Test
    void what_is_no_address_is_refused_without_repeating_the_password() {
        for (var wrong : new String[] {
            "mysql://a:b@c/d", "postgresql://c/d", "postgresql://:secret@c/d", "rác", "postgresql://a b"
        })
            assertThatThrownBy(() -> DatabaseAddress.parse(wrong))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("VINHDANH_DATABASE_URL")
                    .hasMessageNotContaining("secret");
    }

    @Test
    void a_password_is_never_printed() {
        assertThat(new DatabaseAddress.Credential("lan", "secret")).hasToString("lan");
    }
}
