package org.geodescent.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A standard stream of the program, in UTF-8 whatever the terminal's language, that knows why it could not be written.
 */
public final class StandardStream extends PrintStream {
    private final Watched target;
    private final int number;

    private StandardStream(Watched target, int number, boolean autoFlush) {
        super(target, autoFlush, StandardCharsets.UTF_8);
        this.target = target;
        this.number = number;
    }

    /** Results. */
    public static StandardStream out() {
        return new StandardStream(new Watched(new FileOutputStream(FileDescriptor.out)), 1, false);
    }

    /** News for people. */
    public static StandardStream err() {
        return new StandardStream(new Watched(new FileOutputStream(FileDescriptor.err)), 2, true);
    }

    /**
     * Why something is lost that was written; empty if nothing is, or nobody is there any more to read it, as after
     * {@code | head}.
     */
    Optional<String> loss() {
        flush();
        @Nullable IOException fault = target.fault;
        return fault == null || isPipe() || String.valueOf(fault.getMessage()).contains("pipe")
                ? Optional.empty()
                : Optional.of(String.valueOf(fault.getMessage()));
    }

    // The system's words for a reader that went away are in the language of the computer; but a pipe can fail for no
    // other reason.
    private boolean isPipe() {
        try {
            String what =
                    Files.readSymbolicLink(Path.of("/proc/self/fd/" + number)).toString();
            return what.startsWith("pipe:") || what.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Keeps the first fault, which a print stream forgets. */
    private static final class Watched extends OutputStream {
        private final OutputStream target;
        private @Nullable IOException fault;

        private Watched(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                target.write(bytes, offset, length);
            } catch (IOException e) {
                fault = fault == null ? e : fault;
                throw e;
            }
        }
    }
}
