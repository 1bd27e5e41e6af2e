package org.geodescent.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.io.InputException;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;

/** Sessions from files: their own, or figures that carry them. */
final class SessionFiles {
    private static final long LARGEST = 200_000_000;

    private SessionFiles() {}

    /** @throws InputException in one sentence, if there is no session in the file */
    static Session read(Path file) throws InputException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InputException(file + " is too large for a session or a figure");
            }
            byte[] content = Files.readAllBytes(file);
            if (FigureProvenance.format(content).isEmpty()) {
                return SessionJson.read(file);
            }
            String session = FigureProvenance.read(content)
                    .orElseThrow(() -> new InputException(
                            file + " is a figure without a session; only figures that were exported here carry one"));
            return SessionJson.read(file.toString(), session);
        } catch (IOException e) {
            throw new InputException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
