package org.vinhdanh.platform.pagecache;

import org.eclipse.jetty.util.component.LifeCycle;

/** Other nodes are listened to while the web server is open. */
record Hours(Listening listening) implements LifeCycle.Listener {

    @Override
    public void lifeCycleStarting(LifeCycle server) {
        listening.start();
    }

    @Override
    public void lifeCycleStopping(LifeCycle server) {
        listening.stop();
    }
}
