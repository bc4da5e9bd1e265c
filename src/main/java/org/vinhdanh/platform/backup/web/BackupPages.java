package org.vinhdanh.platform.backup.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.platform.backup.Backup;
import org.vinhdanh.platform.backup.WholeHouse;
import org.vinhdanh.platform.database.StartDatabase;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The button that hands the administrator the whole instance as one file. */
@Controller
class BackupPages {

    private static final Power TAKE = Power.of("platform.backup.take", Role.ADMINISTRATOR);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT);

    private final ConfigurableEnvironment environment;
    private final WholeHouse house;
    private final Templates templates;
    private final Clock clock;

    BackupPages(ConfigurableEnvironment environment, WholeHouse house, Templates templates, Clock clock) {
        this.environment = environment;
        this.house = house;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/van-phong/sao-luu")
    View show(Page page) {
        if (!page.actor().can(TAKE, house.path())) throw new NotFound();
        return Html.of(templates.platformBackupWebBackup(page));
    }

    @PostMapping("/van-phong/sao-luu")
    void take(Actor actor, HttpServletResponse response) throws IOException {
        if (!actor.can(TAKE, house.path())) throw new NotFound();
        var now = clock.instant();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"vinhdanh-%s.zip\""
                        .formatted(NAME.format(LocalDateTime.ofInstant(now, Format.ZONE))));
        var files = StartDatabase.folder(environment).resolve("files");
        new Backup(StartDatabase.address(environment), files).to(response.getOutputStream(), now);
    }

    @Bean
    static MenuEntry backupEntry(WholeHouse house) {
        return MenuEntry.in(house::path, TAKE, MenuGroup.HOUSE, 90, "platform.backup.title", "/van-phong/sao-luu");
    }
}
