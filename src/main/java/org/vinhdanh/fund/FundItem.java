package org.vinhdanh.fund;

/** What a line of the fund is for (Law on Emulation and Commendation 2022; Decree 98/2023/NĐ-CP on the fund and its use). */
public enum FundItem {
    /** What was left when the ledger began. */
    OPENING(true),
    /** From the budget. */
    BUDGET(true),
    /** Given by member units. */
    CONTRIBUTION(true),
    /** Given by others. */
    DONATION(true),
    OTHER_INCOME(true),
    /** Paid with an award, by decision. */
    BONUS(false),
    /** Certificates, frames, flags, medals. */
    OBJECTS(false),
    /** Launching movements, reviews, conferences, communication. */
    MOVEMENT(false),
    OTHER_EXPENSE(false);

    private final boolean income;

    FundItem(boolean income) {
        this.income = income;
    }

    public boolean income() {
        return income;
    }

    /** By how much an amount moves the balance. */
    public long moves(long amount) {
        return income ? amount : -amount;
    }
}
