package org.vinhdanh.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vinhdanh.platform.instance.Instance;

/**
 * Says how to get in where the data of a demonstration is opened without {@code --demo}: its villagers have no passwords,
 * and the founding link is for houses where nobody lives yet.
 */
@Component
@ConditionalOnBooleanProperty(name = "vinhdanh.demo", havingValue = false, matchIfMissing = true)
class LeftBehind {

    private final Instance instance;

    LeftBehind(Instance instance) {
        this.instance = instance;
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext().getEnvironment().containsProperty("local.server.port") && demonstration())
            System.out.println("» Dữ liệu ở đây là của bản trình diễn, không ai có mật khẩu: hãy mở lại với --demo,"
                    + " hoặc chọn thư mục khác bằng --data.");
    }

    boolean demonstration() {
        return instance.setting(Demonstration.BUILT).isPresent();
    }
}
