package org.vinhdanh.movements.tasks;

import org.vinhdanh.ui.Heading;

/** What tasks can be put in order by: the first due first. */
public enum TasksBy implements Heading {
    DUE,
    WORDS,
    OWNER,
    STATE
}
