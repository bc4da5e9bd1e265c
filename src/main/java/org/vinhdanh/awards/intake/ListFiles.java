package org.vinhdanh.awards.intake;

import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.Stored;
import org.vinhdanh.platform.sheets.Limits;
import org.vinhdanh.platform.sheets.Sheets;
import org.vinhdanh.platform.sheets.Workbook;

/** Opens the files of lists, as often as somebody wants to look at them. */
@Component
class ListFiles {

    private final FileStore files;

    ListFiles(FileStore files) {
        this.files = files;
    }

    Outcome<Workbook> open(Stored file) {
        var opened = Sheets.open(files.path(file), file.name(), Limits.STANDARD);
        if (opened.result().isPresent()) return opened;
        return Outcome.refused(opened.why().stream().map(why -> why.at("file")).toList());
    }

    Outcome<Workbook> open(AwardList intake) {
        return files.find(intake.file())
                .map(this::open)
                .orElseGet(
                        () -> Outcome.refused(Violation.of("sheets.file.empty").at("file")));
    }
}
