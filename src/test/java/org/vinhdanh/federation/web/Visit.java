package org.vinhdanh.federation.web;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.CurrentActor;

/** A browser in which a test says who looks, without signing in. */
@TestConfiguration
class Visit {

    private Actor actor = Actor.PUBLIC;

    void as(Actor actor) {
        this.actor = actor;
    }

    @Bean
    @Primary
    CurrentActor whoeverTheTestSays() {
        return () -> actor;
    }

    @Bean
    MockMvcTester browserWithoutSignIn(WebApplicationContext context) {
        return MockMvcTester.from(context);
    }
}
