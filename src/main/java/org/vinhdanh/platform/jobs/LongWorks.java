package org.vinhdanh.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;

/** The door to long work: commission it, look how far it has come. */
@Component
@Transactional
public class LongWorks {

    private final WorkSql sql;
    private final SchedulerClient jobs;
    private final Clock clock;

    LongWorks(WorkSql sql, @Lazy SchedulerClient jobs, Clock clock) {
        this.sql = sql;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Sets work going once the current transaction has committed. The caller has checked the permission.
     *
     * @param noun which {@link LongWork}
     * @param title words for the progress page
     * @param argument handed to the work
     * @param leadsTo the page of the result, empty where there is none
     */
    public WorkId commission(
            Actor actor, String noun, OrgPath organisation, String title, String argument, String leadsTo) {
        var id = new WorkId(Ids.fresh());
        sql.add(id, noun, organisation, title, argument, leadsTo, actor, clock.instant());
        jobs.scheduleIfNotExists(WorkJobs.TASK.instance(id.value().toString()).build(), clock.instant());
        return id;
    }

    /** The work, for the one who commissioned it. */
    @Transactional(readOnly = true)
    public Optional<Work> find(Actor actor, WorkId id) {
        return sql.find(id).filter(work -> work.by().equals(actor.account()));
    }
}
