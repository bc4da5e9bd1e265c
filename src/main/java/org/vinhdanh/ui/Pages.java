package org.vinhdanh.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.CurrentActor;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {

    /** The cookie that carries the key of a one-time notice over a redirect; see {@link Notices}. */
    static final String NOTICE = "loi-nhan";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final CurrentActor current;
    private final Site.Source site;
    private final MessageSource messages;
    private final List<MenuEntry> menu;
    private final ObjectProvider<VisitCount.Source> visits;
    private final ObjectProvider<WholeAddresses> addresses;
    private final Clock clock;

    Pages(
            CurrentActor current,
            Site.Source site,
            MessageSource messages,
            ObjectProvider<MenuEntry> menu,
            ObjectProvider<VisitCount.Source> visits,
            ObjectProvider<WholeAddresses> addresses,
            Clock clock) {
        this.current = current;
        this.site = site;
        this.messages = messages;
        this.menu = menu.stream()
                .sorted(Comparator.comparing(MenuEntry::group).thenComparing(MenuEntry::order))
                .toList();
        this.visits = visits;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The page of this request, for its visitor. */
    public Page of(HttpServletRequest request) {
        var actor = current.actor();
        var here = site.site();
        return new Page(
                actor,
                here,
                texts(),
                new Format(texts()),
                csrf(request),
                menuFor(actor),
                clock.instant(),
                request.getRequestURI(),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                notice(request),
                visits(request),
                whole(request.getRequestURI(), here.frame().prefix()));
    }

    private String whole(String path, String prefix) {
        if (path.startsWith(Page.WORK) || !path.startsWith(prefix)) return "";
        var own = path.substring(prefix.length());
        return addresses.stream()
                .findFirst()
                .map(all -> all.absolute(own.isEmpty() ? "/" : own))
                .orElse("");
    }

    private Optional<VisitCount> visits(HttpServletRequest request) {
        return request.getRequestURI().startsWith(Page.WORK)
                ? Optional.empty()
                : visits.stream().findFirst().map(VisitCount.Source::count);
    }

    /** The sentences of the language of this instance. */
    public Texts texts() {
        return new Texts(messages, VIETNAMESE);
    }

    private List<MenuEntry> menuFor(Actor actor) {
        return menu.stream().filter(entry -> entry.visibleTo(actor)).toList();
    }

    /** The public side is stateless: only the office and the sign-in pages carry a token. */
    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private Optional<String> notice(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NOTICE))
                .flatMap(cookie -> Notices.read(cookie.getValue()))
                .filter(said -> texts().has(said.key()))
                .map(said -> texts().of(said.key(), said.args().toArray()));
    }
}
