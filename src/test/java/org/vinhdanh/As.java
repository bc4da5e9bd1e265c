package org.vinhdanh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.List;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.vinhdanh.kernel.AccountId;

/** Sends a request of a test as somebody who has signed in, with a valid form token. */
public final class As {

    private static final String TOKEN = "token-of-a-test";

    private As() {}

    /** As this account. What it may do is read from the database, as in production. */
    public static RequestPostProcessor as(AccountId account) {
        var known = authentication(new PreAuthenticatedAuthenticationToken(account, "", List.of()));
        return request -> visitor().postProcessRequest(known.postProcessRequest(request));
    }

    /** As this villager, who comes into being when first named. */
    public static RequestPostProcessor as(Village.Villager villager) {
        return request -> {
            var house = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
            return as(house.getBean(Village.class).account(villager)).postProcessRequest(request);
        };
    }

    /** As a visitor who has not signed in, with a valid form token: the cookie and, masked, the field of the form. */
    public static RequestPostProcessor visitor() {
        return request -> {
            var token = TOKEN.getBytes(UTF_8);
            var masked = new byte[token.length * 2];
            System.arraycopy(token, 0, masked, token.length, token.length);
            request.setCookies(new Cookie("phieu", TOKEN));
            request.addParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
            return request;
        };
    }
}
