package org.geodescent.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.geodescent.cli.TableRequest;
import org.geodescent.io.InputException;
import org.geodescent.run.CaseTable;

/** A table as it travels to other machines: the command line, and the points' file. There it is made once per process. */
final class RemoteTable implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Map<String, CaseTable> TABLES = new ConcurrentHashMap<>();

    private final String key = UUID.randomUUID().toString();
    private final String command;
    private final ArrayList<String> arguments;
    private final String fileName;
    private final byte[] points;

    /**
     * A table of {@code sweep} or {@code basin}.
     *
     * @param arguments of the command, without the names of files
     * @param fileName of the points, whose ending says what it is
     * @param points the bytes of that file
     */
    RemoteTable(String command, List<String> arguments, String fileName, byte[] points) {
        this.command = command;
        this.arguments = new ArrayList<>(arguments);
        this.fileName = fileName;
        this.points = points.clone();
    }

    /** The table on this machine; threads may share it. */
    CaseTable table() {
        return TABLES.computeIfAbsent(key, each -> make());
    }

    private CaseTable make() {
        try {
            Path folder = Files.createTempDirectory("geodescent");
            Path file = folder.resolve(fileName);
            try {
                Files.write(file, points);
                List<String> here = new ArrayList<>(arguments);
                here.addAll(List.of("--data", file.toString(), "--out", folder.resolve("unused.csv").toString()));
                return TableRequest.of(command, here).table();
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (InputException e) {
            throw new IllegalStateException("the driver has read the same points", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
