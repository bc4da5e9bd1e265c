package org.vinhdanh.platform.pagecache;

import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Other nodes are listened to while the web server is open. As it opens, the page cache is put around all that others have
 * put around the servlets by then.
 */
record Hours(Listening listening, UnaryOperator<Handler> cache) implements LifeCycle.Listener {

    @Override
    public void lifeCycleStarting(LifeCycle opening) {
        var server = (Server) opening;
        if (server.getHandler() != null && !(server.getHandler() instanceof PageCache))
            server.setHandler(cache.apply(server.getHandler()));
        listening.start();
    }

    @Override
    public void lifeCycleStopping(LifeCycle server) {
        listening.stop();
    }
}
