package org.vinhdanh.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.AccountId;

/** Where an account is signed in now. No network address is kept, so none is shown. */
@Component
public class OwnSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * One browser that is signed in.
     *
     * @param device browser and system, empty where unknown
     * @param here true for the browser that asks
     */
    public record Signed(String device, Instant since, Instant used, boolean here) {}

    /** The sessions of this account, the last used first. */
    public List<Signed> of(AccountId account, HttpServletRequest request) {
        var own = Optional.ofNullable(request.getSession(false)).map(session -> session.getId());
        return sessions.findByPrincipalName(account.value().toString()).values().stream()
                .map(session -> signed(session, own))
                .sorted(Comparator.comparing(Signed::used).reversed())
                .toList();
    }

    /** Forgets every session of the account: they are worth nothing any more. */
    public void forget(AccountId account) {
        sessions.findByPrincipalName(account.value().toString()).keySet().forEach(sessions::deleteById);
    }

    private static Signed signed(Session session, Optional<String> own) {
        var device = session.<String>getAttribute(SessionAccounts.DEVICE);
        return new Signed(
                device == null ? "" : device,
                session.getCreationTime(),
                session.getLastAccessedTime(),
                own.filter(session.getId()::equals).isPresent());
    }
}
