package org.vinhdanh.accounts;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.CurrentActor;

/** Who acts in this request: the session knows only the account, what it may do is read once for each request. */
@Component
class Visitor implements CurrentActor {

    /** Where a request keeps its actor once read. */
    static final String KEPT = Visitor.class.getName();

    private final SignIn signIn;

    Visitor(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof AccountId account))
            return Actor.PUBLIC;
        return kept(account).orElseGet(() -> read(account));
    }

    private static Optional<Actor> kept(AccountId account) {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> request.getAttribute(KEPT, SCOPE_REQUEST))
                .map(Actor.class::cast)
                .filter(actor -> actor.account().equals(account));
    }

    private Actor read(AccountId account) {
        var actor = signIn.actor(account).orElse(Actor.PUBLIC);
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.setAttribute(KEPT, actor, SCOPE_REQUEST);
        return actor;
    }
}
