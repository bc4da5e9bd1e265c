/**
 * Councils and what they decide: committees with their founding decision, who sits on them, meetings, the matters on an
 * agenda and how each was decided. It knows nothing of what others lay before a council: a matter is an id and a title,
 * and when it is decided it says so ({@link org.vinhdanh.councils.BallotClosed}). Nobody's vote is ever written down, only
 * how many there were. Start reading at {@link org.vinhdanh.councils.Verdict}, then {@link org.vinhdanh.councils.Matters}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "federation",
            "documents",
            "documents::paper",
            "platform::database",
            "platform::files",
            "platform::sheets"
        })
@NullMarked
package org.vinhdanh.councils;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
