package org.vinhdanh.platform.start;

import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.vinhdanh.platform.database.CannotStart;

/** Says in one sentence why the program does not start; everything else about it is in the log. */
public final class StartFailure implements ApplicationListener<ApplicationFailedEvent> {

    @Override
    public void onApplicationEvent(ApplicationFailedEvent event) {
        System.err.println(sentence(event.getException()));
    }

    static String sentence(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart why) return String.valueOf(why.getMessage());
            if (cause instanceof PortInUseException port)
                return "Cổng %d đang có chương trình khác dùng; hãy chọn cổng khác bằng --port."
                        .formatted(port.getPort());
        }
        return "Vinh Danh không mở được vì trục trặc bất ngờ: %s (chi tiết ở tệp log/vinhdanh.log trong thư mục dữ liệu)."
                .formatted(failure.getMessage());
    }
}
