package org.geodescent.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.geodescent.ProgramRun;

/** Another Java program, which is killed so that it can tidy nothing up. */
public final class Victim implements AutoCloseable {
    /** What a program says that is ready to be killed. */
    public static final String READY = "ready";

    private static final long PATIENCE_SECONDS = 120;
    /** The exit code that Java gives to a process that signal 9 ended. */
    private static final int KILLED = 128 + 9;

    private final Process process;
    private final BufferedReader said;

    private Victim(Process process) {
        this.process = process;
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a program, with a folder of its own for logs. */
    static Victim start(Path home, Class<?> program, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-DGEODESCENT_HOME=" + home,
                "-cp",
                ProgramRun.classPath(),
                program.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return new Victim(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits until it says that it is ready. */
    void awaitReady() throws IOException {
        List<String> before = new ArrayList<>();
        for (String line = said.readLine(); !READY.equals(line); line = said.readLine()) {
            if (line == null) {
                throw new AssertionError("it ended: " + before);
            }
            before.add(line);
        }
    }

    /** Waits until something has come about, or it has ended by itself. */
    void await(BooleanSupplier met) throws InterruptedException {
        while (process.isAlive() && !met.getAsBoolean()) {
            Thread.sleep(1);
        }
    }

    /** Ends it at once, and says whether it was still at work. What ended before must have ended well. */
    boolean kill() throws InterruptedException {
        if (!process.isAlive() && process.exitValue() != 0) {
            throw new AssertionError("exit code %d: %s"
                    .formatted(process.exitValue(), said.lines().collect(Collectors.joining("\n"))));
        }
        process.destroyForcibly();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it cannot be killed");
        }
        return process.exitValue() == KILLED;
    }

    /** Never leaves it behind. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
