package org.vinhdanh;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import templates.StaticTemplates;
import templates.Templates;

/** The whole program: the honours of a federation and its public page. */
@SpringBootApplication
class VinhDanh {

    static void main(String[] args) {
        SpringApplication.run(VinhDanh.class, args);
    }

    @Bean
    @ConditionalOnMissingBean
    Templates templates() {
        return new StaticTemplates();
    }
}
