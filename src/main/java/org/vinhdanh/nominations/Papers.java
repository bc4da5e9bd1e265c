package org.vinhdanh.nominations;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;

/** The papers in a dossier: added and taken out by whoever may change it, read by whoever may see it. */
@Component
public class Papers {

    private final PaperSql sql;
    private final Course course;
    private final Clock clock;

    Papers(PaperSql sql, Course course, Clock clock) {
        this.sql = sql;
        this.course = course;
        this.clock = clock;
    }

    /** Adds a stored file to a dossier. */
    @Transactional
    public Outcome<Nomination> add(Actor actor, NominationId id, Paper.Kind kind, UUID file, String name) {
        return course.of(
                actor,
                id,
                n -> Allowed.edit(actor, n).map(_ -> {
                    sql.add(id, new Paper(Ids.fresh(), kind, file, name, clock.instant(), actor.name()));
                    course.write(actor, n, "paper", name, null);
                    return n;
                }));
    }

    /** True if this actor may add papers to the dossier: asked before a file is stored for it. */
    @Transactional(readOnly = true)
    public Outcome<Nomination> mayAdd(Actor actor, NominationId id) {
        return course.seen(actor, id).then(n -> Allowed.edit(actor, n));
    }

    /** Takes a paper out of a dossier; the course keeps that it was there. */
    @Transactional
    public Outcome<Nomination> remove(Actor actor, NominationId id, UUID paper) {
        return course.of(
                actor,
                id,
                n -> Allowed.edit(actor, n).map(_ -> {
                    var name = sql.papers(id).stream()
                            .filter(p -> p.id().equals(paper))
                            .map(Paper::name)
                            .findFirst();
                    if (name.isPresent() && sql.removePaper(id, paper))
                        course.write(actor, n, "unpaper", name.get(), null);
                    return n;
                }));
    }

    /** True if this reader may see the dossier that a stored file belongs to. */
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, UUID file) {
        return sql.ofFile(file).map(n -> Allowed.see(actor, n)).orElse(false);
    }
}
