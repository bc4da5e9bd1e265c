package org.vinhdanh.platform.jobs;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Long work as a job of db-scheduler: kept in the database, carried out once, started again when its node dies. */
@Configuration
class WorkJobs {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("long-work", Void.class);

    @Bean
    OneTimeTask<Void> longWork(Worker worker) {
        return Tasks.oneTime(TASK)
                .execute((instance, _) -> worker.carryOut(new WorkId(UUID.fromString(instance.getId()))));
    }
}
