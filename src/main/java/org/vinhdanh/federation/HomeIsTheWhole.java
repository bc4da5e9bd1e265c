package org.vinhdanh.federation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vinhdanh.platform.backup.WholeHouse;

/** The house belongs to the home organisation. */
@Configuration
class HomeIsTheWhole {

    @Bean
    WholeHouse wholeHouse(Organisations organisations) {
        return () -> organisations.home().path();
    }
}
