package org.vinhdanh;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/** Jobs run in tests that have a database of their own; where tests roll back, nobody works beside them. */
@Configuration
class QuietJobs {

    private final boolean own;

    QuietJobs(@Value("${vinhdanh.test.database:shared}") String database) {
        this.own = database.equals("own");
    }

    @Bean
    DbSchedulerStarter starter(Scheduler scheduler) {
        return new DbSchedulerStarter() {
            @Override
            public void doStart() {
                if (own) scheduler.start();
            }

            @EventListener
            void ready(ContextRefreshedEvent event) {
                doStart();
            }
        };
    }
}
