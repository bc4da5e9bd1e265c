package org.vinhdanh.platform.explain;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;

/** Puts the listener between the program and its database, for developers alone. */
@Configuration
@Profile("dev")
class Explaining {

    @Bean
    static BeanPostProcessor overhearing() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new ListeningSource(source) : bean;
            }
        };
    }

    /** Before everything else, so that it is heard who signs in, too. */
    @Bean
    FilterRegistrationBean<ExplainedPages> explainedPages(DataSource source) {
        if (!(source instanceof ListeningSource overheard)) throw new IllegalStateException("nobody listens");
        var filter = new FilterRegistrationBean<>(new ExplainedPages(overheard));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
