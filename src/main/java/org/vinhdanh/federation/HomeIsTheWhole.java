package org.vinhdanh.federation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import org.vinhdanh.platform.backup.WholeHouse;

/** The house belongs to the home organisation, which stands where the first migration put it: asked for once. */
@Configuration
class HomeIsTheWhole {

    @Bean
    WholeHouse wholeHouse(Organisations organisations) {
        return SingletonSupplier.of(() -> organisations.home().path())::obtain;
    }
}
