package org.vinhdanh.accounts;

import static org.springframework.security.authorization.AuthorizationManagers.allOf;
import static org.springframework.security.authorization.AuthorizationManagers.not;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.vinhdanh.platform.pace.Pace;

/**
 * Two kinds of addresses. The office and the doors into it have sessions and form tokens; the public side is stateless:
 * no session, no token, no saved request, so that its pages can be kept as bytes for everybody.
 */
@Configuration
class SecurityChains {

    /** The addresses that know who asks. */
    static final String[] OFFICE = {
        "/van-phong",
        "/van-phong/**",
        "/tai-khoan",
        "/tai-khoan/**",
        "/thiet-lap",
        "/thiet-lap/**",
        "/dang-nhap",
        "/dang-nhap/**",
        "/dang-xuat",
        "/lien-ket",
        "/quen-mat-khau"
    };

    /** The doors: open to everybody, or nobody could come in. */
    private static final String[] DOORS = {
        "/dang-nhap", "/dang-nhap/**", "/dang-xuat", "/lien-ket", "/quen-mat-khau", "/thiet-lap"
    };

    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    private final boolean https;

    SecurityChains(@Value("${vinhdanh.url:}") String publicAddress) {
        this.https = publicAddress.startsWith("https://");
    }

    /** Thirty failed tries within ten minutes from one address are enough. */
    @Bean
    Pace tries(Clock clock) {
        return new Pace(clock, 30, Duration.ofMinutes(10), 20_000);
    }

    @Bean
    @Order(1)
    SecurityFilterChain office(HttpSecurity http, SessionAccounts sessions, FormRefused refused) {
        return shared(http.securityMatcher(OFFICE))
                .authorizeHttpRequests(ask -> ask.requestMatchers(DOORS)
                        .permitAll()
                        .requestMatchers(WayBack.SECOND_FACTOR, WayBack.SECOND_FACTOR + "/**")
                        .authenticated()
                        .anyRequest()
                        .access(allOf(
                                AuthenticatedAuthorizationManager.authenticated(),
                                not(AuthorityAuthorizationManager.hasAuthority(SessionAccounts.OWES)))))
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens(https)))
                .exceptionHandling(
                        failing -> failing.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain publicSide(HttpSecurity http) {
        return shared(http)
                .authorizeHttpRequests(ask -> ask.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    private HttpSecurity shared(HttpSecurity http) {
        return http.requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy ->
                                policy.policy("camera=(self), microphone=(), geolocation=(), payment=(), usb=()"))
                        .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(request -> https || request.isSecure())
                                .includeSubDomains(false)));
    }

    /** There are no users but accounts: keeps the framework from inventing one with a printed password. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("accounts sign in elsewhere");
        };
    }

    @Bean
    DefaultCookieSerializerCustomizer sessionCookie() {
        return cookie -> {
            cookie.setCookieName("phien");
            cookie.setUseHttpOnlyCookie(true);
            cookie.setSameSite("Lax");
            if (https) cookie.setUseSecureCookie(true);
        };
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> plainSessions() {
        return sessions -> sessions.setConversionService(new PlainText());
    }
}
