package org.vinhdanh.accounts.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vinhdanh.accounts.Accounts;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;

/** Where accounts stand in the menu. */
@Configuration
class AccountMenu {

    @Bean
    MenuEntry accountsEntry() {
        return new MenuEntry(MenuGroup.HOUSE, 20, "accounts.list.title", "/van-phong/tai-khoan", Accounts.MANAGE);
    }

    @Bean
    MenuEntry ownAccountEntry() {
        return new MenuEntry(
                MenuGroup.HOUSE, 90, "accounts.own.title", "/tai-khoan", Power.of("accounts.own", Role.values()));
    }
}
