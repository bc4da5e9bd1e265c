package org.vinhdanh.awards.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.ErrorWorkbook;

/** Writes the refused lines of a list as they came, with what is wrong beside them. */
@Component
class FaultWorkbook {

    private final PlanSql plans;
    private final ListFiles files;

    FaultWorkbook(PlanSql plans, ListFiles files) {
        this.plans = plans;
        this.files = files;
    }

    Outcome<Integer> write(AwardList intake, OutputStream out, Function<Violation, String> words) {
        return files.open(intake).then(intake.layout()::table).then(table -> {
            var refusals = new Refusals(intake.id(), words);
            try {
                return ErrorWorkbook.write(out, table, ErrorWorkbook.Which.FAULTY, line -> refusals.of(line.row()));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** Goes along the refused lines of a plan as the list is read once more. */
    private final class Refusals {
        private final IntakeId id;
        private final Function<Violation, String> words;
        private final ArrayDeque<PlanSql.Shown> ahead = new ArrayDeque<>();
        private int row;
        private int part = -1;

        Refusals(IntakeId id, Function<Violation, String> words) {
            this.id = id;
            this.words = words;
        }

        List<ErrorWorkbook.Fault> of(int wanted) {
            var found = new ArrayList<ErrorWorkbook.Fault>();
            while (true) {
                if (ahead.isEmpty()) ahead.addAll(plans.lines(id, PlanLine.State.REFUSED, row, part, PlanMaking.PART));
                var next = ahead.peek();
                if (next == null || next.line().row() > wanted) return found;
                ahead.remove();
                row = next.line().row();
                part = next.line().part();
                if (row == wanted) next.line().notes().stream().map(this::fault).forEach(found::add);
            }
        }

        private ErrorWorkbook.Fault fault(Note note) {
            return new ErrorWorkbook.Fault(
                    note.column(),
                    words.apply(Violation.of(note.key(), note.args().toArray())),
                    note.hint().isEmpty()
                            ? ""
                            : words.apply(Violation.of(note.hint(), note.args().toArray())));
        }
    }
}
