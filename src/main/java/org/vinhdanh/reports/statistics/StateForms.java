package org.vinhdanh.reports.statistics;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;
import static org.vinhdanh.reports.statistics.StatisticsPowers.CHECK;
import static org.vinhdanh.reports.statistics.StatisticsPowers.READ;
import static org.vinhdanh.reports.statistics.StatisticsPowers.RULE;
import static org.vinhdanh.reports.statistics.StatisticsPowers.WRITE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.instance.Instance;
import org.vinhdanh.reports.statistics.Filling.Place;
import org.vinhdanh.reports.statistics.FormSheet.Difference;
import org.vinhdanh.reports.statistics.FormSheet.Entered;
import org.vinhdanh.reports.statistics.StatutoryForm.Letter;
import org.vinhdanh.reports.statistics.StatutoryForm.Stage;
import org.vinhdanh.reports.statistics.StatutoryForm.Step;
import org.vinhdanh.ui.Format;

/**
 * The door to statistics forms: opened for an organisation and a year, filled from the registers and by hand, checked, sent
 * with a letter, frozen. From the day it is sent its figures stand still, and what the registers say later is shown beside.
 */
@Component
@Transactional
public class StateForms {

    /** The setting that says that who worked on a form does not check it. */
    private static final String TWO_PEOPLE = "forms.two-people";

    private static final long LARGEST = 999_999_999;
    private static final int LONGEST = 500;

    private final FormSql sql;
    private final Fillings fillings;
    private final Plans plans;
    private final Organisations organisations;
    private final Instance instance;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StateForms(
            FormSql sql,
            Fillings fillings,
            Plans plans,
            Organisations organisations,
            Instance instance,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.fillings = fillings;
        this.plans = plans;
        this.organisations = organisations;
        this.instance = instance;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A form as it is looked at.
     *
     * @param plan the file it follows; empty where that is gone
     * @param sheet with the figures that hold: those of today, or those it was sent with
     * @param before the figures of the year before
     * @param changed where the registers say something else today than when it was checked or sent
     * @param steps what was done, the last first
     */
    public record Shown(
            StatutoryForm form,
            Optional<FormPlan> plan,
            FormSheet sheet,
            Optional<FormSheet> before,
            List<Difference> changed,
            List<Step> steps) {

        public Shown {
            changed = List.copyOf(changed);
            steps = List.copyOf(steps);
        }
    }

    /** A figure to be written by hand, or none to go back to the computed one. */
    public record Entry(String line, String column, Optional<Long> figure) {}

    /** The forms of an organisation and a year that are open to this actor. */
    @Transactional(readOnly = true)
    public List<StatutoryForm> of(Actor actor, Organisation of, int year) {
        return sql.of(of.id(), year, actor.within(READ));
    }

    @Transactional(readOnly = true)
    public Optional<StatutoryForm> find(Actor actor, UUID id) {
        return sql.find(id, actor.within(READ));
    }

    /** A form with all its figures; empty where nobody may see it, or its file is gone and nothing was kept. */
    @Transactional(readOnly = true)
    public Optional<Shown> show(Actor actor, UUID id) {
        return find(actor, id).flatMap(form -> {
            var plan = plans.known().find(form.plan());
            var live = plan.map(one -> filled(form, one, sql.entered(id)).sheet(form.year()));
            var kept = form.stage() == Stage.DRAFTED ? Optional.<FormSheet>empty() : sql.kept(id);
            var shown = form.stage().still() ? kept : live.or(() -> kept);
            return shown.map(sheet -> new Shown(
                    form,
                    plan,
                    sheet,
                    before(form, plan),
                    live.flatMap(now -> kept.map(then -> then.differences(now))).orElse(List.of()),
                    sql.steps(id)));
        });
    }

    /** The figures of the year before: as they were sent, or as they stand today. */
    private Optional<FormSheet> before(StatutoryForm form, Optional<FormPlan> plan) {
        var last = form.year() - 1;
        var open = sql.find(form.organisation(), last, form.form());
        var sent = open.filter(one -> one.stage().still()).flatMap(one -> sql.kept(one.id()));
        return sent.or(() -> plan.map(one -> fillings.of(
                        one,
                        form.path(),
                        last,
                        open.map(known -> sql.entered(known.id())).orElse(Map.of()))
                .sheet(last)));
    }

    private Filling filled(StatutoryForm form, FormPlan plan, Map<Place, Entered> entered) {
        return fillings.of(plan, form.path(), form.year(), entered);
    }

    /** Opens a form; where it is open already it is the one that is found. */
    public Outcome<StatutoryForm> open(Actor actor, UUID id, Organisation of, int year, String planId) {
        return actor.may(WRITE, of.path()).then(_ -> {
            var plan = plans.known().of(year).stream()
                    .filter(one -> one.id().equals(planId))
                    .findFirst();
            if (plan.isEmpty() || year < 1950 || year > Format.today(clock).getYear() + 1)
                return refused(Violation.of("statistics.open.unknown", Integer.toString(year)));
            var fresh = new StatutoryForm(
                    id, of.id(), of.path(), year, planId, plan.get().form(), Stage.DRAFTED, Optional.empty(), 1);
            if (!sql.add(fresh, actor.account().value()))
                return done(sql.find(of.id(), year, fresh.form()).orElse(fresh));
            step(actor, fresh, "OPENED", "", Optional.empty());
            told(actor, "open", fresh, null, fresh);
            return done(fresh);
        });
    }

    /**
     * Writes figures by hand; those that stand so already are left alone.
     *
     * @param version of the form that was looked at; whoever wrote meanwhile is not overwritten
     */
    public Outcome<StatutoryForm> enter(Actor actor, UUID id, int version, List<Entry> entries, String note) {
        return held(actor, id, Stage.DRAFTED).then(form -> {
            if (form.version() != version) return refused(Violation.of("statistics.enter.meanwhile"));
            var plan = plans.known().find(form.plan());
            if (plan.isEmpty()) return refused(Violation.of("statistics.plan.gone", form.plan()));
            var known = sql.entered(id);
            var sheet = filled(form, plan.get(), known).sheet(form.year());
            var faults = faults(sheet, entries, note);
            if (!faults.isEmpty()) return refused(faults);
            var changed = entries.stream()
                    .filter(entry -> !entry.figure()
                            .equals(Optional.ofNullable(known.get(new Place(entry.line(), entry.column())))
                                    .map(Entered::figure)))
                    .toList();
            if (changed.isEmpty()) return done(form);
            for (var entry : changed)
                sql.enter(
                        id,
                        new Place(entry.line(), entry.column()),
                        entry.figure(),
                        note.strip(),
                        actor,
                        clock.instant());
            sql.save(form);
            told(actor, "enter", form, null, changed);
            return done(form);
        });
    }

    private static List<Violation> faults(FormSheet sheet, List<Entry> entries, String note) {
        var faults = new ArrayList<Violation>();
        for (var entry : entries) {
            var field = field(entry.line(), entry.column());
            if (sheet.cell(entry.line(), entry.column()).isEmpty())
                faults.add(Violation.of("statistics.enter.unknown", entry.line(), entry.column()));
            else if (entry.figure()
                    .filter(figure -> figure < 0 || figure > LARGEST)
                    .isPresent())
                faults.add(Violation.of("statistics.enter.range", entry.line(), sheet.named(entry.column()))
                        .at(field));
        }
        if (note.strip().length() > LONGEST)
            faults.add(Violation.of("statistics.note.long", Integer.toString(LONGEST))
                    .at("ghi-chu"));
        return faults;
    }

    /** The name under which the figure of a cell is sent. */
    public static String field(String line, String column) {
        return "o." + line + "." + column;
    }

    /** Says that a form is right. Where two people are asked for, whoever worked on it may not say so. */
    public Outcome<StatutoryForm> check(Actor actor, UUID id) {
        return readable(actor, id)
                .then(form -> actor.may(CHECK, form.path()).then(_ -> {
                    if (form.stage() != Stage.DRAFTED) return wrongStage(form);
                    if (twoPeople() && sql.workedOn(id, actor)) return refused(Violation.of("statistics.check.second"));
                    return moved(actor, form, form.at(Stage.CHECKED), "CHECKED", "");
                }));
    }

    /** Sends a form with a letter; from now on its figures stand still. */
    public Outcome<StatutoryForm> send(Actor actor, UUID id, LocalDate on, String number) {
        return held(actor, id, Stage.CHECKED).then(form -> {
            var faults = new ArrayList<Violation>();
            if (number.isBlank())
                faults.add(Violation.of("statistics.send.number").at("so"));
            if (number.length() > 60)
                faults.add(Violation.of("statistics.note.long", "60").at("so"));
            if (on.isAfter(Format.today(clock)))
                faults.add(Violation.of("statistics.send.future").at("ngay"));
            if (!faults.isEmpty()) return refused(faults);
            return moved(actor, form, form.at(Stage.SENT).with(Optional.of(new Letter(on, number))), "SENT", number);
        });
    }

    /** Closes a form that was sent: it cannot come back. */
    public Outcome<StatutoryForm> freeze(Actor actor, UUID id) {
        return held(actor, id, Stage.SENT).then(form -> moved(actor, form, form.at(Stage.FROZEN), "FROZEN", ""));
    }

    /** Takes a form that was checked or sent back to be worked on; what went out stays in its history. */
    public Outcome<StatutoryForm> reopen(Actor actor, UUID id, String reason) {
        return writable(actor, id).then(form -> {
            if (form.stage() == Stage.DRAFTED || form.stage() == Stage.FROZEN) return wrongStage(form);
            if (reason.isBlank())
                return refused(Violation.of("statistics.reopen.reason").at("ly-do"));
            if (reason.strip().length() > LONGEST)
                return refused(Violation.of("statistics.note.long", Integer.toString(LONGEST))
                        .at("ly-do"));
            return moved(actor, form, form.at(Stage.DRAFTED).with(Optional.empty()), "REOPENED", reason.strip());
        });
    }

    private Outcome<StatutoryForm> moved(
            Actor actor, StatutoryForm before, StatutoryForm after, String deed, String note) {
        var keeps = after.stage() == Stage.CHECKED || after.stage() == Stage.SENT;
        var plan = plans.known().find(before.plan());
        if (keeps && plan.isEmpty()) return refused(Violation.of("statistics.plan.gone", before.plan()));
        var sheet = keeps
                ? plan.map(one -> filled(before, one, sql.entered(before.id())).sheet(before.year()))
                : Optional.<FormSheet>empty();
        sql.save(after);
        step(actor, after, deed, note, sheet);
        told(actor, deed.toLowerCase(Locale.ROOT), after, before, after);
        return done(after);
    }

    /** True where whoever worked on a form may not check it. */
    @Transactional(readOnly = true)
    public boolean twoPeople() {
        return instance.setting(TWO_PEOPLE).filter("true"::equals).isPresent();
    }

    /** Says whether a second person must check. */
    public Outcome<Boolean> twoPeople(Actor actor, boolean asked) {
        var home = organisations.home();
        return actor.may(RULE, home.path()).map(_ -> {
            var before = twoPeople();
            instance.set(TWO_PEOPLE, Boolean.toString(asked));
            events.publishEvent(new Recorded(
                    actor, "stateform.rule", "organisation", home.id().value(), home.path(), before, asked));
            return asked;
        });
    }

    private Outcome<StatutoryForm> readable(Actor actor, UUID id) {
        return sql.hold(id, actor.within(READ))
                .map(Outcome::done)
                .orElseGet(() -> refused(Violation.of("statistics.unknown")));
    }

    private Outcome<StatutoryForm> writable(Actor actor, UUID id) {
        return readable(actor, id).then(form -> actor.may(WRITE, form.path()).map(_ -> form));
    }

    private Outcome<StatutoryForm> held(Actor actor, UUID id, Stage at) {
        return writable(actor, id).then(form -> form.stage() == at ? done(form) : wrongStage(form));
    }

    private static Outcome<StatutoryForm> wrongStage(StatutoryForm form) {
        return refused(Violation.of("statistics.stage.wrong." + form.stage()));
    }

    private void step(Actor actor, StatutoryForm form, String deed, String note, Optional<FormSheet> sheet) {
        sql.step(form.id(), new Step(deed, note, actor.name(), clock.instant()), sheet);
    }

    private void told(Actor actor, String deed, StatutoryForm form, @Nullable Object before, @Nullable Object after) {
        events.publishEvent(
                new Recorded(actor, "stateform." + deed, "statistics_form", form.id(), form.path(), before, after));
    }
}
