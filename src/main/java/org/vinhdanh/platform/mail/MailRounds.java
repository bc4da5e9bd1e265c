package org.vinhdanh.platform.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;

/** When the postman walks, and where the outbox stands in the menu. */
@Configuration
class MailRounds {

    @Bean
    RecurringTask<Void> mailRound(Postman postman) {
        return Tasks.recurring("mail", FixedDelay.ofSeconds(10)).execute((_, _) -> postman.round());
    }

    @Bean
    MenuEntry outboxEntry() {
        return new MenuEntry(MenuGroup.HOUSE, 40, "platform.mail.title", "/van-phong/thu", Outbox.READ);
    }
}
