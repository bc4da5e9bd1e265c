package org.vinhdanh;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.CurrentActor;
import org.vinhdanh.ui.Site;

/** Who visits which site in tests, as long as no module says better. */
@Configuration
class AnyVisitor {

    @Bean
    @Fallback
    CurrentActor anybody() {
        return () -> Actor.PUBLIC;
    }

    @Bean
    @Fallback
    Site.Source anySite() {
        var name = "Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa";
        return () -> new Site(name, name, "Liên hiệp hội", "LHH", Optional.empty(), "", "", List.of(), "", false);
    }
}
