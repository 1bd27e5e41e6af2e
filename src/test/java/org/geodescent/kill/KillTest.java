package org.geodescent.kill;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.geodescent.Main;
import org.geodescent.cifar.train.EpochReport;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.ModelFile;
import org.geodescent.cli.Cli;
import org.geodescent.session.SessionJson;
import org.geodescent.ui.window.AutosaveLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs are killed ({@code kill -9}) while they write. Each file is then the old one or the new one, whole; what was
 * begun goes on to the same end; and what is left half written is gone with the next file. {@code -Dkill.rounds=} kills
 * of each; the profile {@code kill} does 100.
 */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);
    private static final String POINTS = "x1,x2,label\n1,1,1\n-1,-0.5,1\n1,-1,-1\n-1,1.5,-1\n";

    private final SplittableRandom random = new SplittableRandom(Long.getLong("kill.seed", 1));

    @TempDir
    private Path home = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void moveIn() {
        System.setProperty("GEODESCENT_HOME", home.toString());
    }

    @AfterEach
    void moveOut() {
        System.clearProperty("GEODESCENT_HOME");
    }

    private static void run(List<Object> arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Cli.run(arguments.stream().map(Object::toString).toArray(String[]::new), both, both);
        assertEquals(Cli.DONE, code, () -> said.toString(StandardCharsets.UTF_8));
    }

    private static List<Object> with(List<Object> arguments, Object... more) {
        List<Object> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all;
    }

    private Path points() throws Exception {
        return Files.writeString(folder.resolve("points.csv"), POINTS);
    }

    private long litter(Path where) throws Exception {
        try (Stream<Path> files = Files.list(where)) {
            return files.filter(file -> file.getFileName().toString().startsWith(".geodescent-"))
                    .count();
        }
    }

    /** Two commands that write one file by turns, killed again and again. */
    private void killWriters(Path target, List<Object> one, List<Object> other) throws Exception {
        run(one);
        byte[] first = Files.readAllBytes(target);
        run(other);
        byte[] second = Files.readAllBytes(target);
        assertFalse(Arrays.equals(first, second));
        Object[] arguments = Stream.of(one, List.<Object>of(CommandLoop.NEXT), other)
                .flatMap(List::stream)
                .toArray();
        for (int round = 0; round < ROUNDS; round++) {
            try (Victim victim = Victim.start(home, CommandLoop.class, arguments)) {
                victim.awaitReady();
                Thread.sleep(random.nextInt(60));
                assertTrue(victim.kill());
            }
            byte[] found = Files.readAllBytes(target);
            assertTrue(Arrays.equals(found, first) || Arrays.equals(found, second), () -> found.length + " bytes");
            assertTrue(litter(folder) <= 1, "what earlier ones left is removed");
        }
        run(one);
        assertArrayEquals(first, Files.readAllBytes(target));
        assertEquals(0, litter(folder));
    }

    @Test
    void aSavedSessionIsTheOldOneOrTheNewOne() throws Exception {
        Path saved = folder.resolve("session.json");
        List<Object> train = List.of("train", "--data", points(), "--steps", 5, "--save", saved);
        killWriters(saved, with(train, "--seed", 1), with(train, "--seed", 2));
    }

    @Test
    void aDrawnFigureIsTheOldOneOrTheNewOne() throws Exception {
        Path session = folder.resolve("session.json");
        run(List.of("train", "--data", points(), "--steps", 5, "--save", session));
        Path figure = folder.resolve("figure.svg");
        List<Object> render = List.of("render", "--session", session, "--out", figure);
        killWriters(figure, with(render, "--width", 100), with(render, "--width", 101));
    }

    @Test
    void aSweepGoesOnToTheUndisturbedTable() throws Exception {
        Path table = folder.resolve("sweep.csv");
        Path journal = folder.resolve("sweep.csv.partial");
        List<Object> sweep = List.of(
                "sweep", "--data", points(), "--seeds", "1..60", "--steps", 8000, "--both", "--threads", 1, "--out");
        Path whole = folder.resolve("whole.csv");
        run(with(sweep, whole));
        for (int kills = 0; kills < ROUNDS; ) {
            try (Victim victim =
                    Victim.start(home, Main.class, with(sweep, table).toArray())) {
                long before = journal.toFile().length();
                victim.await(() -> journal.toFile().length() > before);
                Thread.sleep(random.nextInt(200));
                kills += victim.kill() ? 1 : 0;
            }
            if (Files.exists(table)) {
                assertEquals(Files.readString(whole), Files.readString(table));
                Files.delete(table);
                Files.deleteIfExists(journal);
            }
        }
        run(with(sweep, table));
        assertEquals(Files.readString(whole), Files.readString(table));
        assertFalse(Files.exists(journal));
        assertEquals(0, litter(folder));
    }

    @Test
    void aNetGoesOnToTheUndisturbedOne() throws Exception {
        Path saved = folder.resolve("model.json");
        List<Object> train = List.of(
                "cifar",
                "train",
                "--synthetic",
                "--limit",
                30,
                "--epochs",
                8,
                "--batch",
                10,
                "--threads",
                1,
                "--resume",
                "--save");
        Path whole = folder.resolve("whole.json");
        run(with(train, whole));
        Model undisturbed = ModelFile.read(whole);
        for (int kills = 0; kills < ROUNDS; ) {
            long before = saved.toFile().lastModified();
            try (Victim victim =
                    Victim.start(home, Main.class, with(train, saved).toArray())) {
                victim.await(() -> saved.toFile().lastModified() != before);
                Thread.sleep(random.nextInt(300));
                kills += victim.kill() ? 1 : 0;
            }
            if (Files.exists(saved) && ModelFile.read(saved).finished()) {
                assertSame(undisturbed, ModelFile.read(saved));
                Files.delete(saved);
            }
            assertTrue(litter(folder) <= 1, "what earlier ones left is removed");
        }
        run(with(train, saved));
        assertSame(undisturbed, ModelFile.read(saved));
        assertEquals(0, litter(folder));
    }

    /** But for the time that it took. */
    private static void assertSame(Model expected, Model found) {
        assertEquals(expected.spec(), found.spec());
        assertEquals(expected.weights(), found.weights());
        assertEquals(expected.velocity(), found.velocity());
        assertEquals(expected.epoch(), found.epoch());
        assertEquals(losses(expected), losses(found));
    }

    private static List<Double> losses(Model model) {
        return model.history().stream().map(EpochReport::loss).toList();
    }

    @Test
    void whatTheWindowKeepsIsWhole() throws Exception {
        List<Object> edits = List.of(AutosaveLoop.edited(0), AutosaveLoop.edited(1));
        Path kept = folder.resolve("autosave.json");
        for (int round = 0; round < ROUNDS; round++) {
            try (Victim victim = Victim.start(home, AutosaveLoop.class, folder)) {
                victim.awaitReady();
                Thread.sleep(random.nextInt(60));
                assertTrue(victim.kill());
            }
            // Killed between what the crash before left being put aside and the first edit, there is only the former.
            int whole = 0;
            for (Path file : List.of(kept, folder.resolve("session-before-crash.json"))) {
                if (Files.exists(file)) {
                    assertTrue(edits.contains(SessionJson.read(file).experiment()));
                    whole++;
                }
            }
            assertTrue(whole > 0);
            assertTrue(litter(folder) <= 1, "what earlier ones left is removed");
        }
    }

    @Test
    void aDownloadGoesOnToTheWholeFile() throws Exception {
        byte[] content = new byte[3_000_000];
        new Random(1).nextBytes(content);
        String md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        Path target = folder.resolve("archive");
        Path part = folder.resolve("archive.part");
        HttpServer server = slowServer(content);
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/archive");
            for (int kills = 0; kills < ROUNDS; ) {
                long before = part.toFile().length();
                try (Victim victim = Victim.start(home, FetchOnce.class, address, md5, target)) {
                    victim.await(() -> part.toFile().length() > before);
                    Thread.sleep(random.nextInt(100));
                    kills += victim.kill() ? 1 : 0;
                }
                if (Files.exists(target)) {
                    assertArrayEquals(content, Files.readAllBytes(target));
                    Files.delete(target);
                } else {
                    byte[] arrived = Files.readAllBytes(part);
                    assertArrayEquals(Arrays.copyOf(content, arrived.length), arrived);
                }
            }
            FetchOnce.fetch(address, md5, target);
            assertArrayEquals(content, Files.readAllBytes(target));
            assertFalse(Files.exists(part));
        } finally {
            server.stop(0);
        }
    }

    /** It knows ranges, and takes about a second for the whole. */
    private static HttpServer slowServer(byte[] content) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            try (exchange) {
                String range = exchange.getRequestHeaders().getFirst("Range");
                int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
                if (from >= content.length) {
                    exchange.sendResponseHeaders(416, -1);
                    return;
                }
                exchange.getResponseHeaders()
                        .add("Content-Range", "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
                exchange.sendResponseHeaders(range == null ? 200 : 206, content.length - from);
                for (int at = from; at < content.length; at += 30_000) {
                    exchange.getResponseBody().write(content, at, Math.min(30_000, content.length - at));
                    exchange.getResponseBody().flush();
                    Thread.sleep(10);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        return server;
    }
}
