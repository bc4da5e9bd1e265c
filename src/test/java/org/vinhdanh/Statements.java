package org.vinhdanh;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a thread asks of the database, as Spring tells it. */
public final class Statements extends AppenderBase<ILoggingEvent> {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

    private final Thread asking = Thread.currentThread();
    private final List<String> asked = new ArrayList<>();

    private Statements() {}

    /**
     * What this thread asks meanwhile, each statement as often as it is asked. The box of visits is not among them: it looks
     * anew by the clock, whoever comes.
     */
    public static List<String> asked(Runnable what) {
        var heard = new Statements();
        heard.start();
        LOG.setLevel(Level.DEBUG);
        LOG.setAdditive(false);
        LOG.addAppender(heard);
        try {
            what.run();
        } finally {
            LOG.detachAppender(heard);
            LOG.setAdditive(true);
            LOG.setLevel(null);
        }
        return List.copyOf(heard.asked);
    }

    /** Called by whoever asks: an event that is looked at later no longer knows its thread. */
    @Override
    protected void append(ILoggingEvent event) {
        if (Thread.currentThread() != asking) return;
        var said = event.getFormattedMessage();
        if (said.startsWith("Executing prepared SQL statement [") && !said.contains("from visit_site_day"))
            asked.add(said);
    }
}
