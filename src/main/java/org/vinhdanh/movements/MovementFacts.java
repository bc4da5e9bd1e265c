package org.vinhdanh.movements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.documents.DocumentId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Violation;

/**
 * What is said of a movement (Law 06/2022/QH15, Articles 16 and 17): aim, scope, subjects, content, criteria, time.
 *
 * @param launcher in whose name it is launched, as written: a movement of the province is recorded here, not made
 * @param answersId the movement of our records it answers
 * @param answers the upper movement it answers, as written, where our records do not have it
 * @param must criteria that must be met, one each
 * @param may criteria that may count
 * @param quotas how many of what is foreseen to be honoured, as written
 * @param money foreseen for it, in whole đồng
 * @param grounds the documents it rests on
 * @param open everybody may read it once it is launched
 */
public record MovementFacts(
        String name,
        Kind kind,
        Level level,
        String launcher,
        Optional<MovementId> answersId,
        String answers,
        String slogan,
        String aim,
        String subjects,
        String content,
        List<String> must,
        List<String> may,
        String quotas,
        Optional<Long> money,
        Period period,
        List<Milestone> milestones,
        List<DocumentId> grounds,
        boolean open) {

    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST = 60;

    /** Article 16: regular, or for a theme and a time. */
    public enum Kind {
        REGULAR,
        THEMATIC
    }

    /** How far it reaches. */
    public enum Level {
        NATIONAL,
        PROVINCE,
        CLUSTER,
        ORGANISATION
    }

    /** Something due on a day within the movement. */
    public record Milestone(LocalDate due, String words) {}

    public MovementFacts {
        must = List.copyOf(must);
        may = List.copyOf(may);
        milestones = List.copyOf(milestones);
        grounds = List.copyOf(grounds);
    }

    /** A movement of an organisation with what it cannot be without. */
    public static MovementFacts of(String name, Kind kind, String launcher, Period period) {
        return new MovementFacts(
                name,
                kind,
                Level.ORGANISATION,
                launcher,
                Optional.empty(),
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                "",
                Optional.empty(),
                period,
                List.of(),
                List.of(),
                false);
    }

    /** The same with its aim, its subjects and its content. */
    public MovementFacts meaning(String aim, String subjects, String content) {
        return new MovementFacts(
                name,
                kind,
                level,
                launcher,
                answersId,
                answers,
                slogan,
                aim,
                subjects,
                content,
                must,
                may,
                quotas,
                money,
                period,
                milestones,
                grounds,
                open);
    }

    /** The same with criteria, milestones and grounds, for everybody to read. */
    public MovementFacts opened(
            String slogan,
            List<String> must,
            List<String> may,
            List<Milestone> milestones,
            List<DocumentId> grounds,
            String answers) {
        return new MovementFacts(
                name,
                kind,
                level,
                launcher,
                answersId,
                answers,
                slogan,
                aim,
                subjects,
                content,
                must,
                may,
                quotas,
                money,
                period,
                milestones,
                grounds,
                true);
    }

    /** Everything wrong with what was typed. */
    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (name.isBlank()) faults.add(Violation.of("movements.name.missing").at("ten"));
        if (name.length() > LONGEST_NAME)
            faults.add(Violation.of("movements.name.long", LONGEST_NAME).at("ten"));
        if (launcher.isBlank())
            faults.add(Violation.of("movements.launcher.missing").at("nguoi-phat-dong"));
        if (content.length() > LONGEST_TEXT)
            faults.add(Violation.of("movements.text.long", LONGEST_TEXT).at("noi-dung"));
        if (must.size() + may.size() > MOST)
            faults.add(Violation.of("movements.criteria.many", MOST).at("bat-buoc"));
        if (new HashSet<>(grounds).size() < grounds.size())
            faults.add(Violation.of("movements.ground.twice").at("can-cu"));
        if (milestones.stream().anyMatch(stone -> !period.includes(stone.due())))
            faults.add(Violation.of("movements.milestone.outside").at("moc"));
        return faults;
    }
}
