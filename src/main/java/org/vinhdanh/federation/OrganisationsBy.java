package org.vinhdanh.federation;

import org.vinhdanh.ui.Heading;

/** What organisations can be put in order by: their names first. */
public enum OrganisationsBy implements Heading {
    NAME,
    SHORT_NAME,
    FIELD
}
