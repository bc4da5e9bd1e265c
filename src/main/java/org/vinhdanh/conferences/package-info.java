/**
 * Conferences: how many each unit sends and whom, invitations and answers, who is there, what the day brings, and what is
 * kept of it. Start reading at {@link org.vinhdanh.conferences.Conference}, then at the doors
 * {@link org.vinhdanh.conferences.Conferences} and {@link org.vinhdanh.conferences.Delegates}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "federation",
            "federation::members",
            "federation::offices",
            "awards::catalogue",
            "awards::register",
            "councils",
            "councils::elections",
            "documents::paper",
            "fund",
            "movements",
            "movements::tasks",
            "platform::files",
            "platform::mail",
            "platform::sheets"
        })
@NullMarked
package org.vinhdanh.conferences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
