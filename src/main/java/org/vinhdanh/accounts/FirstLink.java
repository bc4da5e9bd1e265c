package org.vinhdanh.accounts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells the console how the first administrator comes in: one line with a one-time link, at each start until somebody has
 * finished. There is no default password anywhere.
 */
@Component
class FirstLink {

    private final Founding founding;
    private final boolean demo;
    private final String publicAddress;

    FirstLink(
            Founding founding,
            @Value("${vinhdanh.demo:false}") boolean demo,
            @Value("${vinhdanh.url:}") String publicAddress) {
        this.founding = founding;
        this.demo = demo;
        this.publicAddress = publicAddress;
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        var environment = ready.getApplicationContext().getEnvironment();
        if (!demo && environment.containsProperty("local.server.port"))
            founding.link().ifPresent(token -> System.out.println(line(environment, token)));
    }

    private String line(Environment environment, String token) {
        var house = publicAddress.isEmpty()
                ? "http://localhost:" + environment.getProperty("local.server.port")
                : publicAddress.replaceAll("/+$", "");
        return "» " + house + "/thiet-lap?ma=" + token;
    }
}
