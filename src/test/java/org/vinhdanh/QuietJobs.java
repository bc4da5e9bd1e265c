package org.vinhdanh;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.boot.config.startup.ContextReadyStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs run in tests that have a database of their own; where tests roll back, nobody works beside them. */
@Configuration
class QuietJobs {

    @Bean
    DbSchedulerStarter starter(Scheduler scheduler, @Value("${vinhdanh.test.database:shared}") String database) {
        return database.equals("own") ? new ContextReadyStart(scheduler) : () -> {};
    }
}
