package org.vinhdanh.platform.pagecache;

import org.eclipse.jetty.server.Request;

/** Hears of every public page that is about to be answered, kept or newly made: before its first byte leaves. */
public interface PageWatch {

    /** The web server opens. */
    void opened();

    /** An anonymous GET is answered with a page of HTML, or with the news that it has not changed. Must not block. */
    void answered(Request request, ShownPage page);

    /** The web server has closed; nothing is answered any more. */
    void closed();
}
