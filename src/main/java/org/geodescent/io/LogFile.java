package org.geodescent.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The only place log records go to: {@code logs/geodescent.log} in the user's folder, and nothing on the standard
 * streams. The file is made with the first record, and at 1 MB becomes {@code geodescent.1.log}, of which five are
 * kept. If it cannot be written, records are lost and nothing else happens.
 */
public final class LogFile extends Handler {
    private static final long LONGEST = 1_000_000;
    private static final int KEPT = 5;

    // The log manager holds loggers weakly: without this one the level would be forgotten.
    private static final Logger OURS = Logger.getLogger("org.geodescent");

    private final Path folder;
    private volatile boolean failed;

    private LogFile(Path folder) {
        this.folder = folder;
        setFormatter(new SimpleFormatter());
    }

    /** Sends all log records of this program to the file from now on. */
    public static LogFile install() {
        LogManager.getLogManager().reset();
        LogFile file = new LogFile(UserFolder.path().resolve("logs"));
        Logger root = Logger.getLogger("");
        root.addHandler(file);
        root.setLevel(Level.WARNING);
        OURS.setLevel(Level.INFO);
        return file;
    }

    /** Where the newest records are. */
    public Path path() {
        return folder.resolve("geodescent.log");
    }

    /** Whether a record could not be written. */
    public boolean failed() {
        return failed;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            if (Files.exists(path()) && Files.size(path()) > LONGEST) {
                rotate();
            }
            Files.write(
                    path(),
                    getFormatter().format(record).getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            failed = true;
        }
    }

    private void rotate() throws IOException {
        for (int i = KEPT - 1; i >= 0; i--) {
            Path older = i == 0 ? path() : numbered(i);
            if (Files.exists(older)) {
                Files.move(older, numbered(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path numbered(int number) {
        return folder.resolve("geodescent." + number + ".log");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
