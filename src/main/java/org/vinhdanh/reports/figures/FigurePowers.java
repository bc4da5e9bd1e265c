package org.vinhdanh.reports.figures;

import static org.vinhdanh.kernel.Role.ADMINISTRATOR;
import static org.vinhdanh.kernel.Role.AUDITOR;
import static org.vinhdanh.kernel.Role.CHAIR;
import static org.vinhdanh.kernel.Role.OFFICE;
import static org.vinhdanh.kernel.Role.UNIT_OFFICER;

import org.vinhdanh.kernel.Power;

/** Who may have the registers counted. */
public final class FigurePowers {

    /** Count what one's organisation and those below it have in the registers, and open the lists behind the figures. */
    public static final Power READ =
            Power.of("reports.figures.read", ADMINISTRATOR, OFFICE, CHAIR, AUDITOR, UNIT_OFFICER);

    private FigurePowers() {}
}
