package org.vinhdanh.accounts;

import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.AccountId;

/**
 * The people of the demonstration, each let in with one click. Made only by {@link VillageGate}, in the demonstration and
 * in development; elsewhere it does not exist.
 */
public final class Villagers {

    private static final int MOST = 60;

    private final AccountSql sql;
    private final SignIn signIn;

    Villagers(AccountSql sql, SignIn signIn) {
        this.sql = sql;
        this.signIn = signIn;
    }

    /** Everybody who is not locked, the earliest first. */
    public List<Account> everybody() {
        return sql.all(MOST);
    }

    /** Lets a villager in; empty for an unknown or locked one. */
    public Optional<SignIn.Welcome> enter(AccountId account) {
        return signIn.asVillager(account);
    }
}
