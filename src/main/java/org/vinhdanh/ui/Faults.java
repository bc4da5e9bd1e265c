package org.vinhdanh.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.vinhdanh.kernel.Violation;
import templates.Templates;

/**
 * What people see when a request cannot be answered: always a page of ours in Vietnamese, never a stack trace. What went
 * wrong with us gets a short number that is also in the log.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** A character that is none in this encoding, as text and inside JSON. */
    private static final Set<String> UNWRITABLE = Set.of("22021", "22P05");

    private final Pages pages;
    private final Templates templates;
    private final DataSize most;

    Faults(Pages pages, Templates templates, @Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
        this.pages = pages;
        this.templates = templates;
        this.most = most;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
    View notFound(HttpServletRequest request) {
        return Html.notFound(templates.uiError404(pages.of(request)));
    }

    /** An address with a word where an id or a number belongs leads nowhere; in a form it is a fault of the form. */
    @ExceptionHandler({TypeMismatchException.class, BindException.class})
    View mismatch(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                ? notFound(request)
                : unfit(request, HttpStatus.UNPROCESSABLE_CONTENT, "ui.fault.value");
    }

    @ExceptionHandler({
        ServletRequestBindingException.class,
        MissingServletRequestPartException.class,
        HttpMessageNotReadableException.class
    })
    View incomplete(HttpServletRequest request) {
        return unfit(request, HttpStatus.BAD_REQUEST, "ui.fault.incomplete");
    }

    /** What was sent broke off, or is larger than we take. */
    @ExceptionHandler(MultipartException.class)
    View upload(MultipartException fault, HttpServletRequest request) {
        return fault instanceof MaxUploadSizeExceededException || request.getContentLengthLong() > most.toBytes()
                ? unfit(request, HttpStatus.CONTENT_TOO_LARGE, "ui.fault.large")
                : incomplete(request);
    }

    @ExceptionHandler({HttpRequestMethodNotSupportedException.class, HttpMediaTypeNotAcceptableException.class})
    View method(Exception fault, HttpServletRequest request) {
        var status = fault instanceof ErrorResponse known
                ? HttpStatus.valueOf(known.getStatusCode().value())
                : HttpStatus.METHOD_NOT_ALLOWED;
        return unfit(request, status, "ui.fault.method");
    }

    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    View mediaType(HttpServletRequest request) {
        return unfit(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "ui.fault.incomplete");
    }

    /** Whoever asked has gone away: nobody is there to read a page. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler(Exception.class)
    View broken(Exception fault, HttpServletRequest request) {
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError())
            return unfit(request, HttpStatus.valueOf(known.getStatusCode().value()), "ui.fault.incomplete");
        if (fault instanceof HttpException unreadable
                && HttpStatus.valueOf(unreadable.getCode()).is4xxClientError())
            return unfit(request, HttpStatus.valueOf(unreadable.getCode()), "ui.fault.incomplete");
        if (isUnwritable(fault)) return unfit(request, HttpStatus.BAD_REQUEST, "ui.fault.letters");
        var incident = Incident.fresh();
        LOG.error("incident={} {} {}", incident, request.getMethod(), request.getRequestURI(), fault);
        return new Html(HttpStatus.INTERNAL_SERVER_ERROR, templates.uiError500(pages.of(request), incident));
    }

    /** The database takes no text with a zero in it: such text comes from programs, not from keyboards. */
    private static boolean isUnwritable(Throwable fault) {
        for (Optional<Throwable> at = Optional.of(fault);
                at.isPresent();
                at = Optional.ofNullable(at.get().getCause()))
            if (at.get() instanceof SQLException refused
                    && UNWRITABLE.contains(Objects.requireNonNullElse(refused.getSQLState(), ""))) return true;
        return false;
    }

    private View unfit(HttpServletRequest request, HttpStatus status, String key) {
        return new Html(status, templates.uiError422(pages.of(request), List.of(Violation.of(key))));
    }
}
