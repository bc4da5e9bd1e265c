package org.vinhdanh.ui;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A page ready to send: a typed template, already filled in. */
public record Html(HttpStatus status, JteModel page) implements View {

    public static View of(JteModel page) {
        return new Html(HttpStatus.OK, page);
    }

    /** The same page again with the reasons on it; nothing was changed. Status 422. */
    public static View refused(JteModel page) {
        return new Html(HttpStatus.UNPROCESSABLE_CONTENT, page);
    }

    public static View notFound(JteModel page) {
        return new Html(HttpStatus.NOT_FOUND, page);
    }

    /** After a deed: go and look at the result. Status 303; the address is a path of ours. */
    public static View seeOther(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var out = new Utf8ByteOutput();
        page.render(out);
        response.setStatus(status.value());
        if (status == HttpStatus.UNPROCESSABLE_CONTENT) response.setHeader("HX-Push-Url", "false");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }
}
