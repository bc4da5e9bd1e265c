package org.vinhdanh.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vinhdanh.accounts.Account;
import org.vinhdanh.accounts.Accounts;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Page;

/** The list of accounts as files: exactly the lines and columns that are shown. */
@Controller
class AccountFiles {

    private static final String FILE = "tai-khoan";

    private final Accounts accounts;

    AccountFiles(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(AccountPages.LIST + ".xlsx")
    void xlsx(
            Page page,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "vai-tro", defaultValue = "") String role,
            @RequestParam(name = "don-vi", defaultValue = "") String organisation,
            @RequestParam(name = "khoa", defaultValue = "false") boolean locked)
            throws IOException {
        var rows = rows(page, q, role, organisation, locked);
        SheetWriting.xlsx(Download.xlsx(response, FILE), page.t("accounts.list.title"), columns(page), rows.stream());
    }

    @GetMapping(AccountPages.LIST + ".csv")
    void csv(
            Page page,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "vai-tro", defaultValue = "") String role,
            @RequestParam(name = "don-vi", defaultValue = "") String organisation,
            @RequestParam(name = "khoa", defaultValue = "false") boolean locked)
            throws IOException {
        var rows = rows(page, q, role, organisation, locked);
        SheetWriting.csv(Download.csv(response, FILE), columns(page), rows.stream());
    }

    private List<Account> rows(Page page, String words, String role, String organisation, boolean locked) {
        AccountPages.administratorsOnly(page);
        return accounts.all(
                page.actor(),
                new Accounts.Wanted(
                        words, AccountPages.roleOf(role), AccountPages.organisationOf(organisation), locked));
    }

    private static List<Column<Account>> columns(Page page) {
        return List.of(
                Column.text(page.t("accounts.name"), 28, Account::name),
                Column.text(page.t("accounts.login"), 24, Account::login),
                Column.text(page.t("accounts.roles"), 60, account -> roles(page, account)),
                Column.text(
                        page.t("accounts.seen"),
                        20,
                        account -> account.lastSeen()
                                .map(page.format()::moment)
                                .orElseGet(() -> page.t("accounts.seen.never"))),
                Column.text(
                        page.t("accounts.second.title"),
                        20,
                        account -> page.t(
                                account.secondFactor().isPresent()
                                        ? "accounts.second.state.on"
                                        : "accounts.second.state.off")));
    }

    private static String roles(Page page, Account account) {
        return account.grants().stream()
                .filter(grant -> grant.standing(page.today()))
                .map(grant -> page.t("accounts.role." + grant.role().name()) + ", "
                        + grant.place().name())
                .collect(Collectors.joining("; "));
    }
}
