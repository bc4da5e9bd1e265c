package org.vinhdanh.ui;

/** The parts of the menus, in the order the office reads them. */
public enum MenuGroup {
    /** The public site's menu. */
    PUBLIC,
    /** What waits, without a heading of its own. */
    WORK,
    /** What units promise and are measured by: movements, targets, clusters. */
    EMULATION,
    /** From the round to the register. */
    AWARDS,
    /** What merit rests on: initiatives, advisory work, exemplars. */
    MERIT,
    /** Councils and conferences. */
    MEETINGS,
    /** Organisations and people. */
    MEMBERS,
    /** What the records say, counted. */
    REPORTS,
    /** What stands on the public page. */
    SITE,
    /** Accounts, mail, backups. */
    HOUSE;

    String key() {
        return "ui.menu." + name();
    }
}
