package org.vinhdanh.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.vinhdanh.ui.Notices;

/**
 * Whoever is not signed in, or no longer, is led to the sign-in page and afterwards back to where they were; whoever owes a
 * second factor, to where it is set up. A form that
 * is too old is shown as such: nothing was changed, and the browser still has what was typed.
 */
@Component
class FormRefused implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final SessionAccounts sessions;

    FormRefused(SessionAccounts sessions) {
        this.sessions = sessions;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        toSignIn(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        var who = sessions.loadDeferredContext(request).get().getAuthentication();
        if (who == null) toSignIn(request, response);
        else if (SessionAccounts.owes(who)) toSecondFactor(response);
        else response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static void toSecondFactor(HttpServletResponse response) {
        Notices.say(response, "accounts.second.first");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, WayBack.SECOND_FACTOR);
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getRequestURI().equals("/van-phong")) Notices.say(response, "accounts.signIn.first");
        var back = wanted(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                HttpHeaders.LOCATION,
                "/dang-nhap"
                        + back.map(page -> "?tiep=" + URLEncoder.encode(page, StandardCharsets.UTF_8))
                                .orElse(""));
    }

    /** The page that was wanted, or the one whose form was sent. */
    private static Optional<String> wanted(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod()))
            return referring(request.getHeader(HttpHeaders.REFERER)).filter(WayBack::ours);
        var query = request.getQueryString();
        return Optional.of(request.getRequestURI() + (query == null ? "" : "?" + query))
                .filter(WayBack::ours);
    }

    private static Optional<String> referring(@Nullable String page) {
        try {
            return Optional.ofNullable(page)
                    .map(String::strip)
                    .flatMap(address -> Optional.ofNullable(parsed(address).getRawPath()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static URI parsed(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
