package org.vinhdanh.platform.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of clearing away: content nobody names any more leaves the disk. */
@Component
@Transactional
public class Clearing {

    /** How long content stays after it was let go. */
    static final Duration GRACE = Duration.ofDays(1);

    private final FileStore files;
    private final Clock clock;

    Clearing(FileStore files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** Clears once; how many contents went. */
    public int round() {
        return files.clear(clock.instant().minus(GRACE));
    }

    /** Every six hours. */
    @Configuration
    static class Rounds {

        @Bean
        static RecurringTask<Void> clearingRound(Clearing clearing) {
            return Tasks.recurring("files-clear", FixedDelay.of(Duration.ofHours(6)))
                    .execute((_, _) -> clearing.round());
        }
    }
}
