package org.vinhdanh.audit.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vinhdanh.audit.Trail;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;

/** Where the trail stands in the menu. */
@Configuration
class TrailMenu {

    @Bean
    MenuEntry trailEntry() {
        return new MenuEntry(MenuGroup.HOUSE, 30, "audit.title", "/van-phong/nhat-ky", Trail.READ);
    }
}
