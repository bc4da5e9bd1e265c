package org.vinhdanh.platform.pagecache;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An answer that goes straight to its reader; tells, before its first byte leaves, whether it is a public page. */
final class Answer extends Response.Wrapper {

    private final Consumer<Request> watch;
    private boolean begun;

    Answer(Request request, Response response, Consumer<Request> watch) {
        super(request, response);
        this.watch = watch;
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
        if (!begun) {
            begun = true;
            if (page(this)) watch.accept(getRequest());
        }
        super.write(last, content, callback);
    }

    /** True for a page of HTML that is there and is not meant for one reader. */
    static boolean page(Response response) {
        return good(response.getStatus())
                && html(response)
                && !control(response).contains("no-store");
    }

    /** True for a public page that is the same for every anonymous reader. */
    static boolean keepable(Response response) {
        return page(response)
                && !response.getHeaders().contains(HttpHeader.SET_COOKIE)
                && !response.getHeaders().contains(HttpHeader.CONTENT_ENCODING)
                && !control(response).contains("private");
    }

    /** Jetty has 0 for the status that nobody set, and sends 200. */
    private static boolean good(int status) {
        return status == 200 || status == 0;
    }

    private static boolean html(Response response) {
        var type = response.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    private static String control(Response response) {
        var control = response.getHeaders().get(HttpHeader.CACHE_CONTROL);
        return control == null ? "" : control;
    }
}
