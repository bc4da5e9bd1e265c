package org.vinhdanh.accounts;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the one-click sign-in where {@code vinhdanh.demo} or {@code vinhdanh.dev} is true, and nowhere else. */
@Configuration
class VillageGate {

    @Configuration
    @ConditionalOnBooleanProperty("vinhdanh.demo")
    static class Demonstration {
        @Bean
        Villagers villagers(AccountSql sql, SignIn signIn) {
            return new Villagers(sql, signIn);
        }
    }

    @Configuration
    @ConditionalOnBooleanProperty("vinhdanh.dev")
    @ConditionalOnBooleanProperty(name = "vinhdanh.demo", havingValue = false, matchIfMissing = true)
    static class Development {
        @Bean
        Villagers villagers(AccountSql sql, SignIn signIn) {
            return new Villagers(sql, signIn);
        }
    }
}
