package org.vinhdanh;

import org.springframework.boot.builder.SpringApplicationBuilder;

/** The whole program for tests that kill it: serves a data folder on a free port and says which. */
public final class Serving {

    private Serving() {}

    /** The argument is the data folder. */
    static void main(String[] arguments) {
        var house = new SpringApplicationBuilder(VinhDanh.class)
                .run(
                        "--VINHDANH_DATA=" + arguments[0],
                        "--server.port=0",
                        "--vinhdanh.test.database=none",
                        "--spring.main.banner-mode=off");
        System.out.println("open " + house.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
