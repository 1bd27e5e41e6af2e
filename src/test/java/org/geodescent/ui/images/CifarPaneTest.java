package org.geodescent.ui.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.geodescent.cifar.data.CifarDownload;
import org.geodescent.cifar.data.CifarFile;
import org.geodescent.cifar.data.CifarReader;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.net.EngineUnavailableException;
import org.geodescent.run.Tasks;
import org.geodescent.ui.Notices;
import org.geodescent.ui.SaveQuestion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The tab alone: on a computer without native libraries, with a server of its own. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class CifarPaneTest {
    private static final ImageData IMAGES = SyntheticImages.make(60, 20, 3);
    private static final int BEFORE_THE_PAUSE = 100_000;

    @TempDir
    private Path folder = Path.of("");

    private final List<Throwable> bugs = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final CountDownLatch pauseWasPressed = new CountDownLatch(1);
    private final ExecutorService serving = Executors.newCachedThreadPool();
    private byte[] archive = new byte[0];
    private HttpServer server;
    private Tasks tasks;
    private CifarPane pane;
    private AnimationTimer clock;
    private Stage stage;

    private static final class SaveNothing implements SaveQuestion {
        @Override
        public void ask(String title, String suggestion, Consumer<Path> save) {}

        @Override
        public void confirm(Collection<Path> files, Runnable save) {}
    }

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        archive = archive();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(serving);
        server.createContext("/", this::serve);
        server.start();
        tasks = new Tasks(1, Platform::runLater, bugs::add);
        FileQuestions files =
                new FileQuestions(title -> Optional.of(folder), title -> Optional.empty(), new SaveNothing());
        String md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(archive));
        URI address = URI.create("http://%s:%d/archive"
                .formatted(
                        server.getAddress().getHostString(), server.getAddress().getPort()));
        pane = new CifarPane(
                tasks,
                new Heard(),
                files,
                figure -> {},
                this::noNatives,
                new CifarDownload(address, md5, Duration.ofSeconds(20)),
                bugs::add);
        stage.setScene(new Scene(pane, 1280, 760));
        stage.show();
        clock = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pane.pulse(now);
            }
        };
        clock.start();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> {
            clock.stop();
            pane.close();
            tasks.close();
            stage.setScene(new Scene(new Region()));
            Application.setUserAgentStylesheet(null);
        });
        pauseWasPressed.countDown();
        server.stop(0);
        serving.shutdownNow();
        assertEquals(List.of(), bugs);
    }

    private Engine noNatives() {
        opened.incrementAndGet();
        throw new EngineUnavailableException("there are no native libraries here", new UnsatisfiedLinkError());
    }

    private final class Heard implements Notices {
        @Override
        public void info(String sentence) {
            said.add(sentence);
        }

        @Override
        public void error(String sentence) {
            said.add(sentence);
        }
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            put(tar, "cifar-10-batches-bin/data_batch_1.bin", CifarFile.bytes(IMAGES.train()));
            put(tar, "cifar-10-batches-bin/test_batch.bin", CifarFile.bytes(IMAGES.test()));
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    /**
     * The first answer stops in the middle until the pause has been asked for; the next one goes on where it is asked
     * to.
     */
    private void serve(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (from > 0) {
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes %d-%d/%d".formatted(from, archive.length - 1, archive.length));
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, archive.length - from);
        int until = from > 0 ? archive.length : BEFORE_THE_PAUSE;
        exchange.getResponseBody().write(archive, from, until - from);
        exchange.getResponseBody().flush();
        if (until < archive.length) {
            try {
                pauseWasPressed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.getResponseBody().write(archive, until, archive.length - until);
        }
        exchange.close();
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        assertTrue(WaitForAsyncUtils.asyncFx(condition).get(), what);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Button.class);
    }

    @Test
    void withoutNativesTheTabOpensAndOneSentenceSaysWhatIsMissing(FxRobot robot) throws Exception {
        await("there are images", () -> text(robot, "cifar-horses").contains("500 training, 100 test"));
        assertEquals(0, opened.get());
        await("Train can be pressed", () -> !button(robot, "cifar-start").isDisabled());
        robot.interact(button(robot, "cifar-start")::fire);
        await("it is said", () -> text(robot, "cifar-status")
                .equals("Not trained: there are no native libraries here."));
        assertEquals(1, opened.get());
        await("Train can be pressed again", () -> !button(robot, "cifar-start").isDisabled());
    }

    /** A net that fails is told of, and the next one has its turn. */
    @Test
    void aFigureSurvivesNetsThatFail(FxRobot robot) throws Exception {
        await("Figure 6 can be run", () -> !button(robot, "cifar-run-A6").isDisabled());
        robot.interact(button(robot, "cifar-run-A6")::fire);
        await("it has ended", () -> text(robot, "cifar-figure-status")
                .equals("Figure 6: 0 of 2 nets are trained and attacked. Net 1: not trained: there are no native"
                        + " libraries here. Net 2: not trained: there are no native libraries here."));
        await("another one can be run", () -> !button(robot, "cifar-run-A4").isDisabled());
    }

    @Test
    void aDownloadIsPausedResumedAndOpened(FxRobot robot) throws Exception {
        await("there are images", () -> text(robot, "cifar-horses").contains("500 training"));
        robot.interact(button(robot, "cifar-download")::fire);
        Path part = folder.resolve(CifarReader.ARCHIVE + ".part");
        await("some has arrived", () -> Files.exists(part) && Files.size(part) >= BEFORE_THE_PAUSE);
        assertTrue(archive.length > BEFORE_THE_PAUSE + (1 << 16));
        await(
                "it can be paused",
                () -> button(robot, "cifar-download").getText().equals("Pause"));
        robot.interact(button(robot, "cifar-download")::fire);
        pauseWasPressed.countDown();
        await("it is paused", () -> button(robot, "cifar-download").getText().equals("Resume"));
        assertTrue(Files.size(part) < archive.length);
        robot.interact(button(robot, "cifar-download")::fire);
        await("the archive is opened", () -> text(robot, "cifar-horses").contains("30 training, 10 test"));
        // At the next frame.
        await("what is missing is said", () -> text(robot, "cifar-source")
                .contains(CifarReader.ARCHIVE
                        + ". Only 1 of the 5 training batches of CIFAR-10 is here: data_batch_2.bin"));
        assertFalse(robot.lookup("#cifar-synthetic").query().isVisible());
        assertFalse(Files.exists(part));
    }

    @Test
    void droppedFilesAreImagesOrNets(FxRobot robot) throws Exception {
        CifarFile.write(folder, IMAGES);
        robot.interact(() -> pane.drop(List.of(folder.toFile())));
        await("they are opened", () -> text(robot, "cifar-planes").contains("30 training, 10 test"));
        robot.interact(() -> pane.drop(List.of(folder.resolve("nothing.bin").toFile())));
        await("it is said", () -> text(robot, "cifar-data-problem").contains("nothing.bin does not exist"));
        Path broken = Files.writeString(folder.resolve("net.json"), "{}");
        robot.interact(() -> pane.drop(List.of(broken.toFile())));
        await("it is said", () -> said.stream().anyMatch(sentence -> sentence.contains("net.json")));
    }
}
