package org.vinhdanh.federation;

import org.vinhdanh.ui.Heading;

/** What people can be put in order by: their given names first. */
public enum PeopleBy implements Heading {
    NAME,
    UNIT
}
