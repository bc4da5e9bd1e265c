/**
 * The demonstration: a federation like the one in the source's facts, with invented people, built at the first start of
 * {@code --demo} through the doors alone, and a clock that can be moved. It exists nowhere else. Start reading at
 * {@link org.vinhdanh.demo.Demonstration}; the people of tests and screenshots are in {@link org.vinhdanh.demo.Village}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "accounts",
            "federation",
            "federation::offices",
            "federation::members",
            "fund",
            "awards::catalogue",
            "awards::register",
            "documents",
            "clusters",
            "clusters::scoring",
            "conferences",
            "councils",
            "councils::elections",
            "initiatives",
            "initiatives::exemplars",
            "advisory",
            "movements",
            "movements::enrolment",
            "movements::reporting",
            "movements::tasks",
            "nominations",
            "targets",
            "portal",
            "portal::articles",
            "portal::diary",
            "portal::front",
            "portal::leaves",
            "reports::statistics",
            "reports::summary",
            "visits",
            "platform::instance"
        })
@NullMarked
package org.vinhdanh.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
