package org.geodescent.io;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The newest log records of this program while it runs, to be looked at. {@link LogFile} keeps them for later.
 * Thread-safe.
 */
public final class LogMemory extends Handler {
    /** As many records are remembered. */
    public static final int MOST = 1000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    // The log manager holds loggers weakly.
    private static final Logger ALL = Logger.getLogger("");

    private final SimpleFormatter messages = new SimpleFormatter();
    private final Deque<Line> lines = new ArrayDeque<>();
    private long warnings;

    /** One record. */
    private record Line(boolean warning, String text) {}

    /** Listens from now on, until it is closed. */
    public static LogMemory install() {
        LogMemory memory = new LogMemory();
        ALL.addHandler(memory);
        return memory;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        boolean warning = record.getLevel().intValue() >= Level.WARNING.intValue();
        warnings += warning ? 1 : 0;
        lines.add(new Line(warning, text(record)));
        if (lines.size() > MOST) {
            lines.remove();
        }
    }

    private String text(LogRecord record) {
        StringBuilder text = new StringBuilder("%s %-7s %s"
                .formatted(
                        TIME.format(record.getInstant().atZone(ZoneId.systemDefault())),
                        record.getLevel().getName(),
                        messages.formatMessage(record)));
        if (record.getThrown() != null) {
            StringWriter trace = new StringWriter();
            record.getThrown().printStackTrace(new PrintWriter(trace));
            text.append('\n').append(trace.toString().stripTrailing());
        }
        return text.toString();
    }

    /** How many warnings and errors there have been, those that are forgotten included. */
    public synchronized long warnings() {
        return warnings;
    }

    /** The records that are remembered, oldest first, each with time, level, message and what was thrown. */
    public synchronized List<String> all() {
        return lines.stream().map(Line::text).toList();
    }

    /** Those of them that are warnings or errors. */
    public synchronized List<String> onlyWarnings() {
        return lines.stream().filter(Line::warning).map(Line::text).toList();
    }

    @Override
    public void flush() {}

    /** Listens no longer. */
    @Override
    public void close() {
        ALL.removeHandler(this);
    }
}
