package org.vinhdanh.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import org.vinhdanh.accounts.SessionAccounts;
import org.vinhdanh.accounts.SignIn;
import org.vinhdanh.accounts.WayBack;
import org.vinhdanh.ui.Html;

/**
 * What follows a right password or a one-time link: a session, or, for whoever has a second factor, the question for the
 * code. Until that is answered there is no session, only a token in a cookie that is sent to that page alone.
 */
@Component
class Entrance {

    /** Where the code is asked for. */
    static final String CODE = "/dang-nhap/xac-thuc";

    private static final String COOKIE = "buoc-hai";

    private final SessionAccounts sessions;
    private final boolean https;

    Entrance(SessionAccounts sessions, @Value("${vinhdanh.url:}") String publicAddress) {
        this.sessions = sessions;
        this.https = publicAddress.startsWith("https://");
    }

    View admit(HttpServletRequest request, HttpServletResponse response, SignIn.Entry entry, String back) {
        return switch (entry) {
            case SignIn.Welcome welcome -> {
                sessions.begin(request, welcome);
                yield Html.seeOther(WayBack.of(back));
            }
            case SignIn.Halfway halfway -> {
                keep(response, halfway.token(), SignIn.CODE_WITHIN);
                yield Html.seeOther(UriComponentsBuilder.fromPath(CODE)
                        .queryParam("tiep", "{back}")
                        .encode()
                        .buildAndExpand(WayBack.of(back))
                        .toUriString());
            }
        };
    }

    /** The token of whoever came halfway; empty where there is none. */
    static String token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(cookie -> cookie.getValue())
                .orElse("");
    }

    void forget(HttpServletResponse response) {
        keep(response, "", Duration.ZERO);
    }

    private void keep(HttpServletResponse response, String token, Duration life) {
        var cookie = ResponseCookie.from(COOKIE, token)
                .path(CODE)
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
