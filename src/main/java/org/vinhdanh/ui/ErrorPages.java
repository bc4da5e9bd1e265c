package org.vinhdanh.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Violation;
import templates.Templates;

/** The pages of faults that happen before a controller is reached: in a filter, in the web server. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Templates templates;
    private final DataSize most;

    ErrorPages(Templates templates, @Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
        this.templates = templates;
        this.most = most;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    View error(Page page, HttpServletRequest request) {
        var status = status(request);
        if (status.is5xxServerError()) return broken(page, request, status);
        return switch (status) {
            case FORBIDDEN -> new Html(status, templates.uiError403csrf(page));
            case CONTENT_TOO_LARGE -> unfit(page, status, "ui.fault.large");
            case METHOD_NOT_ALLOWED -> unfit(page, status, "ui.fault.method");
            case BAD_REQUEST ->
                request.getContentLengthLong() > most.toBytes()
                        ? unfit(page, HttpStatus.CONTENT_TOO_LARGE, "ui.fault.large")
                        : unfit(page, status, "ui.fault.incomplete");
            default -> new Html(status.is4xxClientError() ? status : HttpStatus.NOT_FOUND, templates.uiError404(page));
        };
    }

    private View unfit(Page page, HttpStatus status, String key) {
        return new Html(status, templates.uiError422(page, List.of(Violation.of(key))));
    }

    private View broken(Page page, HttpServletRequest request, HttpStatus status) {
        var incident = Incident.fresh();
        LOG.error(
                "incident={} {}",
                incident,
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault ? fault : null);
        return new Html(status, templates.uiError500(page, incident));
    }

    /** Whoever asks for the page of errors itself finds nothing there. */
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.NOT_FOUND)
                : HttpStatus.NOT_FOUND;
    }
}
