package org.geodescent.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.geodescent.fuzz.FuzzedReader.SilentChange;
import org.geodescent.io.InputException;

/**
 * Gives a reader mutated inputs. Every one must be read as what it says or refused in one sentence, within a second.
 * What fails is kept in {@code target/fuzz}, with its number, by which {@code -Dfuzz.only=} tries it alone.
 */
final class Fuzzer {
    /** Of the processor: the computer may be busy with other things. */
    private static final long LONGEST_NANOS = 1_000_000_000L;

    private static final long PATIENCE_SECONDS = 60;
    private static final int MOST_FAULTS = 20;
    private static final Path FAULTS = Path.of("target", "fuzz");
    private static final Pattern INTERNAL =
            Pattern.compile("Exception|Error\\b|org\\.geodescent|java\\.|com\\.|@[0-9a-f]{6}");
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final FuzzedReader reader;
    private final long seed;
    private final List<String> faults = new ArrayList<>();
    private int refused;
    private int accepted;

    Fuzzer(FuzzedReader reader, long seed) {
        this.reader = reader;
        this.seed = seed;
    }

    /** Tries the corpus as it is, and {@code count} mutated inputs. Fails with a list of all faults. */
    void run(int count) throws Exception {
        List<byte[]> corpus = reader.corpus();
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "fuzz");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (byte[] original : corpus) {
                worker.submit(() -> {
                            reader.read(original);
                            return null;
                        })
                        .get();
            }
            int only = Integer.getInteger("fuzz.only", -1);
            for (int number = 0; number < count && faults.size() < MOST_FAULTS; number++) {
                if (only < 0 || only == number) {
                    attempt(worker, number, input(corpus, number));
                }
            }
        } finally {
            worker.shutdownNow();
        }
        assertEquals("", String.join("\n", faults), () -> faults.size() + " faults of the reader " + reader.name());
        // Were all refused, for example for the name of their file, nothing would have been tried.
        assertTrue(only() || (refused > 0 && accepted > 0), refused + " refused, " + accepted + " accepted");
    }

    private static boolean only() {
        return System.getProperty("fuzz.only") != null;
    }

    private byte[] input(List<byte[]> corpus, int number) {
        long mixed = new SplittableRandom(seed).nextLong() ^ reader.name().hashCode() * 0x9E3779B97F4A7C15L;
        return new Mutator(corpus, new SplittableRandom(mixed + number)).next();
    }

    private void attempt(ExecutorService worker, int number, byte[] input) throws Exception {
        Future<String> answer = worker.submit(() -> verdict(input));
        String fault;
        try {
            fault = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            keep(number, input, "no answer in " + PATIENCE_SECONDS + " s");
            throw new AssertionError(String.join("\n", faults), e);
        } catch (ExecutionException e) {
            throw new AssertionError("the fuzzer fails at input " + number, e.getCause());
        }
        if (!fault.isEmpty()) {
            keep(number, input, fault);
        }
    }

    /** What is wrong with the answer; empty if nothing is. */
    private String verdict(byte[] input) {
        long begin = CLOCK.getCurrentThreadCpuTime();
        String fault = "";
        try {
            reader.read(input);
            accepted++;
        } catch (InputException e) {
            refused++;
            fault = faultOfRefusal(String.valueOf(e.getMessage()));
        } catch (SilentChange e) {
            fault = "silently changed: " + e.getMessage();
        } catch (Throwable e) {
            fault = "unexpected: " + described(e);
        }
        long nanos = CLOCK.getCurrentThreadCpuTime() - begin;
        return fault.isEmpty() && nanos > LONGEST_NANOS ? "takes %.1f s".formatted(nanos / 1e9) : fault;
    }

    private static String described(Throwable e) {
        StringBuilder text = new StringBuilder(e.toString());
        StackTraceElement[] trace = e.getStackTrace();
        for (int i = 0; i < Math.min(trace.length, 12); i++) {
            text.append("\n    at ").append(trace[i]);
        }
        return text + (e.getCause() == null ? "" : "\n  because of " + described(e.getCause()));
    }

    /** A refusal is one sentence that names the place and says what to do. */
    private static String faultOfRefusal(String sentence) {
        boolean line = sentence.chars().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
        boolean readable =
                sentence.length() <= 600 && !INTERNAL.matcher(sentence).find();
        return line && readable && sentence.matches(".*[;:,].*") ? "" : "no sentence for people: " + sentence;
    }

    private void keep(int number, byte[] input, String fault) throws Exception {
        Path file = FAULTS.resolve("%s-%d-%d".formatted(reader.name(), seed, number));
        Files.createDirectories(FAULTS);
        Files.write(file, input);
        faults.add("%s (-Dfuzz.seed=%d -Dfuzz.only=%d): %s".formatted(file, seed, number, fault));
    }
}
