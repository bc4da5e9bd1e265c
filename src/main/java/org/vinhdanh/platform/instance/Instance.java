package org.vinhdanh.platform.instance;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vinhdanh.platform.database.CannotStart;

/**
 * What this instance is. That it is a demonstration is stored in its data: real data never becomes one, and a
 * demonstration stays one whatever it is started with.
 */
@Component
public class Instance implements InitializingBean {

    private final InstanceSql sql;
    private final boolean asked;
    private boolean demo;
    private volatile Duration offset = Duration.ZERO;

    Instance(InstanceSql sql, @Value("${vinhdanh.demo:${VINHDANH_DEMO:false}}") boolean demo) {
        this.sql = sql;
        this.asked = demo;
    }

    @Override
    public void afterPropertiesSet() {
        sql.create(asked, Clock.systemUTC().instant());
        demo = sql.demo();
        if (asked && !demo)
            throw new CannotStart("Thư mục này chứa dữ liệu thật nên không mở được bằng --demo; hãy chọn --data khác.");
        offset = Duration.ofSeconds(sql.clockOffsetSeconds());
    }

    /** True for a demonstration with invented people. */
    public boolean demo() {
        return demo;
    }

    /** How far the clock of a demonstration has been moved; zero on real data. */
    public Duration clockOffset() {
        return offset;
    }

    /** Moves the clock of a demonstration; on real data the database refuses. */
    public void moveClock(Duration offset) {
        sql.moveClock(offset.toSeconds());
        this.offset = offset;
    }

    /** A choice of the house, e.g. {@code "files.largest"}. */
    public Optional<String> setting(String name) {
        return sql.setting(name);
    }

    /** Makes a choice of the house; whoever calls has checked the permission. */
    public void set(String name, String value) {
        sql.set(name, value);
    }
}
