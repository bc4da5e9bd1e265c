package org.vinhdanh.movements.reporting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vinhdanh.movements.reporting.Reporting.Reminder;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Texts;

/** Every morning, whoever owes a report that ends within three days is reminded, once. */
@Configuration
class ReminderRound {

    static final int DAYS = 3;

    @Bean
    static RecurringTask<Void> reportReminders(Reporting reporting, MessageSource messages) {
        return Tasks.recurring("movement-reminders", new Daily(Format.ZONE, LocalTime.of(7, 0)))
                .execute((_, _) -> reporting.remindEnding(DAYS, call -> said(messages, call)));
    }

    static Reminder said(MessageSource messages, ReportCall call) {
        var words = new Texts(messages, Locale.forLanguageTag("vi-VN"));
        return new Reminder(
                words.of("movements.remind.subject", call.name()),
                words.of("movements.remind.body", call.name(), call.movementName(), Reporting.DAY.format(call.due())),
                words.of("movements.remind.house"));
    }
}
