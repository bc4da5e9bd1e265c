package org.vinhdanh.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.ui.Way;

/** The site a request stands on, asked for once: the frame of the page, its menus and its content all need it. */
@Component
class SiteAtHand {

    /** The attribute of the request in which it is remembered. */
    static final String KEPT = SiteAtHand.class.getName();

    /**
     * The site of this request.
     *
     * @param places the organisations that have a site at all
     * @param prefix what stands before its addresses; empty where it is the first site or has the host for itself
     * @param menu its own menu; empty where it has none
     * @param onward into which organisation the one of this site went
     */
    record Known(
            Optional<SiteIdentity> site,
            List<OrgPath> places,
            String prefix,
            List<Way> menu,
            Optional<OrganisationId> onward) {
        static final Known NOTHING = new Known(Optional.empty(), List.of(), "", List.of(), Optional.empty());

        Known {
            places = List.copyOf(places);
            menu = List.copyOf(menu);
        }
    }

    /** What this request knows already, else what the question tells; outside a request nothing is remembered. */
    Known known(Supplier<Known> question) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) return question.get();
        if (request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Known known) return known;
        var known = question.get();
        request.setAttribute(KEPT, known, RequestAttributes.SCOPE_REQUEST);
        return known;
    }

    /** The host name asked for, in small letters; empty outside a request. */
    static String host() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? asked.getRequest().getServerName().toLowerCase(Locale.ROOT)
                : "";
    }

    /** Whoever changes a site says so here. */
    void forget() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.removeAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
    }
}
