package org.geodescent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The program in a Java of its own, as people start it: what the options of Java and the standard streams do to it. */
public record ProgramRun(int code, String out, String err) {
    /**
     * Runs the program to its end.
     *
     * @param home where it keeps its log
     * @param options those of Java
     */
    public static ProgramRun of(Path home, List<String> options, Object... arguments) throws Exception {
        return finish(start(home, options, "", arguments));
    }

    /**
     * Starts the program in a shell.
     *
     * @param redirection what the shell shall do with the standard streams, such as {@code >&-}
     */
    public static Process start(Path home, List<String> options, String redirection, Object... arguments)
            throws IOException {
        return start(home, options, Map.of(), redirection, arguments);
    }

    /** The same with some variables of the environment. */
    public static Process start(
            Path home, List<String> options, Map<String, String> environment, String redirection, Object... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$0\" \"$@\" " + redirection));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A short life: the fast compiler alone and the simplest collector start soonest.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-DGEODESCENT_HOME=" + home));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), Main.class.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Waits for the end of a program that was started. */
    public static ProgramRun finish(Process program) throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Thread reader = new Thread(() -> copy(program.getErrorStream(), err));
        reader.start();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy(program.getInputStream(), out);
        reader.join();
        return new ProgramRun(
                program.waitFor(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static void copy(InputStream from, ByteArrayOutputStream to) {
        try {
            from.transferTo(to);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Some test runners load classes by a loader of their own and leave Java's property alone. */
    public static String classPath() {
        return Main.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(url -> Path.of(url.getPath()).toString())
                        .collect(Collectors.joining(System.getProperty("path.separator")))
                : System.getProperty("java.class.path");
    }
}
