package org.vinhdanh.platform.start;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** One line on the console once the first page answers: where to look. */
@Component
class Opened {

    private static final List<String> LESSONS =
            List.of("/", "/dang-nhap", "/van-phong", "/bang-vinh-danh", "/khong-co");

    private final Environment environment;
    private final boolean training;
    private final PrintStream console;

    Opened(Environment environment, @Value("${vinhdanh.training:false}") boolean training) {
        this.environment = environment;
        this.training = training;
        this.console = System.out;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void opened(ApplicationReadyEvent event) {
        var port = environment.getProperty("local.server.port");
        if (port == null) return;
        var here = "http://localhost:" + port;
        if (training) train(here, event.getApplicationContext());
        else if (answer(here + "/") < 500)
            console.println(
                    "» Vinh Danh đã mở: " + environment.getProperty("VINHDANH_URL", here) + "   (dừng: Ctrl-C)");
    }

    /** Walks through the first pages so that the JVM learns what a start needs, and ends. */
    private void train(String here, ConfigurableApplicationContext context) {
        LESSONS.forEach(lesson -> answer(here + lesson));
        Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(context)));
    }

    private static int answer(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(20_000);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException silent) {
            return 599;
        }
    }
}
