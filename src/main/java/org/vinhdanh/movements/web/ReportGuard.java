package org.vinhdanh.movements.web;

import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.movements.reporting.Reporting;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** The evidence of a report is read by whoever may see what the unit reported. */
@Component
class ReportGuard implements FileGuard {

    static final String ROOM = "movements.report";

    private final Reporting reporting;

    ReportGuard(Reporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public String room() {
        return ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return reporting.mayRead(actor, file.id().value());
    }
}
