package org.vinhdanh.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.AccountId;

/**
 * What a session knows: the id of the account and the stamp it had when it signed in, both as plain text, so that an
 * upgrade signs nobody out. A session whose stamp is no longer the account's is worth nothing. Whether it owes a second
 * factor it does not know: that is seen anew in each request, by the rule and the roles of today.
 */
@Component
public class SessionAccounts implements SecurityContextRepository {

    static final String DEVICE = "device";
    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String STAMP = "stamp";
    /** In the session of a villager of the demonstration, who owes no second factor. */
    private static final String FREELY = "freely";

    /** What an authentication has that may do nothing but set up the second factor the house requires. */
    static final String OWES = "second-factor-owed";

    private static final GrantedAuthority OWED = new SimpleGrantedAuthority(OWES);

    private final SignIn signIn;

    SessionAccounts(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Signs the account in: the session gets a new id, so that nobody who knew the old one comes along. */
    public void begin(HttpServletRequest request, SignIn.Welcome welcome) {
        var session = request.getSession(true);
        request.changeSessionId();
        FormTokens.forget(session);
        session.setAttribute(ACCOUNT, welcome.account().value().toString());
        session.setAttribute(STAMP, Integer.toString(welcome.stamp()));
        session.setAttribute(DEVICE, Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
        if (welcome.freely()) session.setAttribute(FREELY, "true");
        else session.removeAttribute(FREELY);
        SecurityContextHolder.setContext(context(welcome.account(), false));
    }

    /** True where this one must set up a second factor before anything else. */
    static boolean owes(Authentication who) {
        return who.getAuthorities().contains(OWED);
    }

    /** Signs this session out. */
    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    private SecurityContext load(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> standing(session).map(found -> {
                    request.setAttribute(Visitor.KEPT, found.actor());
                    return context(found.actor().account(), found.owes() && session.getAttribute(FREELY) == null);
                }))
                .orElseGet(SecurityContextImpl::new);
    }

    private Optional<AccountSql.Standing> standing(HttpSession session) {
        if (!(session.getAttribute(ACCOUNT) instanceof String account)
                || !(session.getAttribute(STAMP) instanceof String stamp)) return Optional.empty();
        return signIn.resume(new AccountId(UUID.fromString(account)), Integer.parseInt(stamp));
    }

    private static SecurityContext context(AccountId account, boolean owing) {
        return new SecurityContextImpl(
                new PreAuthenticatedAuthenticationToken(account, "", owing ? List.of(OWED) : List.of()));
    }

    /** Nothing to do: {@link #begin} wrote what the session needs. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) instanceof String;
    }

    /** Read only when somebody asks who it is. */
    private final class Deferred implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var known = context;
            if (known == null) context = known = load(request);
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
