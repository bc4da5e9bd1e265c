package org.vinhdanh.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The tokens that prove a form is ours. Whoever is signed in has one in the session, as plain text; the sign-in page
 * keeps its own in a cookie, so that looking at it makes no session.
 */
final class FormTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final String KEPT = "form-token";

    private final CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();

    FormTokens(boolean secure) {
        cookie.setCookieName("phieu");
        cookie.setHeaderName(HEADER);
        cookie.setParameterName(PARAMETER);
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(made -> made.httpOnly(true).sameSite("Lax").secure(secure));
    }

    static void forget(HttpSession session) {
        session.removeAttribute(KEPT);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return cookie.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null) cookie.saveToken(token, request, response);
        else if (token == null) forget(session);
        else session.setAttribute(KEPT, token.getToken());
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) return cookie.loadToken(request);
        return session.getAttribute(KEPT) instanceof String token
                ? new DefaultCsrfToken(HEADER, PARAMETER, token)
                : null;
    }
}
