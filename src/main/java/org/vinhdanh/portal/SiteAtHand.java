package org.vinhdanh.portal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.vinhdanh.kernel.OrgPath;

/** The site a request stands on, asked for once: the frame of the page, its menus and its content all need it. */
@Component
class SiteAtHand {

    private static final String KEPT = SiteAtHand.class.getName();

    /** The site of this request, and the organisations that have one at all. */
    record Known(Optional<SiteIdentity> site, List<OrgPath> places) {
        static final Known NOTHING = new Known(Optional.empty(), List.of());

        Known {
            places = List.copyOf(places);
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

    /** Whoever changes a site says so here. */
    void forget() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.removeAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
    }
}
