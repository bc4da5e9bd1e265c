package org.vinhdanh.platform.instance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about the instance and its settings. */
@Repository
class InstanceSql {

    private final JdbcClient db;

    InstanceSql(JdbcClient db) {
        this.db = db;
    }

    /** Writes down what the instance is, where that has not been done yet. */
    void create(boolean demo, Instant at) {
        db.sql("insert into instance (demo, created_at) values (:demo, :at) on conflict do nothing")
                .param("demo", demo)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean demo() {
        return db.sql("select demo from instance").query(Boolean.class).single();
    }

    long clockOffsetSeconds() {
        return db.sql("select clock_offset_seconds from instance")
                .query(Long.class)
                .single();
    }

    void moveClock(long seconds) {
        db.sql("update instance set clock_offset_seconds = :seconds")
                .param("seconds", seconds)
                .update();
    }

    Optional<String> setting(String name) {
        return db.sql("select value from setting where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    void set(String name, String value) {
        db.sql("""
                insert into setting (name, value) values (:name, :value)
                on conflict (name) do update set value = excluded.value
                """).param("name", name).param("value", value).update();
    }
}
