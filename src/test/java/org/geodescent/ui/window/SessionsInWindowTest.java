package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Mark;
import org.geodescent.io.InputException;
import org.geodescent.lesson.Lesson;
import org.geodescent.picture.PlaneReading;
import org.geodescent.preset.Presets;
import org.geodescent.run.Background;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.ViewState;
import org.geodescent.ui.ExperimentEdits;
import org.geodescent.ui.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Sessions are not lost: autosave, crash, save, close; nor by files that cannot be shown. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class SessionsInWindowTest {
    @TempDir
    Path folder;

    private Stage stage;
    private WindowRig rig;

    @Start
    void start(Stage shared) throws Exception {
        stage = shared;
        SessionFiles.write(folder.resolve(Autosave.CURRENT), new Session(crashed(), ViewState.DEFAULT));
        rig = new WindowRig(shared, folder);
    }

    @AfterEach
    void close(FxRobot robot) {
        rig.close(robot);
    }

    private static Experiment crashed() {
        return ExperimentEdits.withWeightSeed(Presets.ALL.get(0).experiment(), 4711);
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private static Experiment experimentIn(Path file) throws Exception {
        return SessionJson.read(file).experiment();
    }

    @Test
    void whatACrashLeftIsOfferedAndRestored(FxRobot robot) throws Exception {
        WindowRig.await(
                "the offer is there",
                () -> robot.lookup("Restore that session").tryQuery().isPresent());
        Experiment before = rig.workbench.experiment();
        robot.clickOn("Restore that session");
        assertEquals(crashed(), rig.workbench.experiment());
        press(robot, KeyCode.Z);
        assertEquals(before, rig.workbench.experiment());
        assertEquals(crashed(), experimentIn(folder.resolve(Autosave.BEFORE_CRASH)));
    }

    @Test
    void anEditIsKeptForTheNextCrashAndTheOldOneIsNotOverwritten(FxRobot robot) throws Exception {
        WindowRig.await("the old one is put aside", () -> Files.exists(folder.resolve(Autosave.BEFORE_CRASH)));
        robot.type(KeyCode.N);
        Experiment edited = rig.workbench.experiment();
        // What would be there if the program ended now.
        WindowRig.await("the edit is kept", () -> Files.exists(folder.resolve(Autosave.CURRENT)));
        assertEquals(edited, experimentIn(folder.resolve(Autosave.CURRENT)));
        assertEquals(crashed(), experimentIn(folder.resolve(Autosave.BEFORE_CRASH)));
    }

    @Test
    void closingKeepsWhatIsOnScreenAndLooksLikeNoCrash(FxRobot robot) throws Exception {
        WindowRig.await("the old one is put aside", () -> Files.exists(folder.resolve(Autosave.BEFORE_CRASH)));
        robot.type(KeyCode.N).type(KeyCode.N);
        Experiment edited = rig.workbench.experiment();
        rig.close(robot);
        assertFalse(Files.exists(folder.resolve(Autosave.CURRENT)));
        assertEquals(edited, experimentIn(folder.resolve(Autosave.LAST)));
    }

    @Test
    void aSecondWindowTakesNoOpenWindowForACrash(FxRobot robot) throws Exception {
        WindowRig.await("the old one is put aside", () -> Files.exists(folder.resolve(Autosave.BEFORE_CRASH)));
        robot.type(KeyCode.N);
        Experiment edited = rig.workbench.experiment();
        WindowRig.await("the edit is kept", () -> Files.exists(folder.resolve(Autosave.CURRENT)));
        // The third window has crashed.
        Path third = folder.resolve(Autosave.numbered(Autosave.CURRENT, 3));
        SessionFiles.write(third, new Session(crashed(), ViewState.DEFAULT));
        List<Session> offered = new ArrayList<>();
        Autosave second = WindowRig.get(() -> {
            Autosave autosave = new Autosave(
                    folder,
                    Preferences.DEFAULT,
                    rig.workbench,
                    rig.desktop.notices(),
                    Platform::runLater,
                    rig.desktop::failed);
            autosave.recover(offered::add);
            return autosave;
        });
        WindowRig.await("the third's is offered", () -> !offered.isEmpty());
        assertEquals(
                List.of(crashed()), offered.stream().map(Session::experiment).toList());
        assertFalse(Files.exists(third));
        assertEquals(edited, experimentIn(folder.resolve(Autosave.CURRENT)));
        robot.type(KeyCode.N);
        robot.interact(() -> second.pulse(Long.MAX_VALUE / 2, Preferences.DEFAULT));
        Path ofSecond = folder.resolve(Autosave.numbered(Autosave.CURRENT, 2));
        WindowRig.await("the second keeps its own", () -> Files.exists(ofSecond));
        robot.interact(() -> second.close());
        assertFalse(Files.exists(ofSecond));
        assertTrue(Files.exists(folder.resolve(Autosave.CURRENT)));
    }

    @Test
    void whatWasOnScreenLastIsReopened(FxRobot robot) throws Exception {
        robot.type(KeyCode.N).type(KeyCode.N);
        Experiment edited = rig.workbench.experiment();
        rig.close(robot);
        robot.interact(() -> rig = new WindowRig(stage, folder));
        assertNotEquals(edited, rig.workbench.experiment());
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("reopen").type(KeyCode.ENTER);
        WindowRig.await("it is back", () -> rig.workbench.experiment().equals(edited));
    }

    @Test
    void oneFileThatCannotBeReadTakesNothingFromTheOthers(FxRobot robot) throws Exception {
        rig.close(robot);
        Files.writeString(folder.resolve(Autosave.CURRENT), "{\"geodescent\": ");
        SessionFiles.write(
                folder.resolve(Autosave.numbered(Autosave.CURRENT, 2)), new Session(crashed(), ViewState.DEFAULT));
        robot.interact(() -> rig = new WindowRig(stage, folder));
        WindowRig.await(
                "the readable one is offered",
                () -> robot.lookup("Restore that session").tryQuery().isPresent());
        assertTrue(robot.lookup(".notice").queryAll().stream()
                .map(notice -> String.valueOf(notice.getAccessibleText()))
                .anyMatch(
                        sentence -> sentence.startsWith("Last time the window did not close properly, and what it left")
                                && sentence.contains(Autosave.BEFORE_CRASH)));
    }

    /** Whatever goes wrong with one attempt, the next one comes. */
    @Test
    void autosaveGoesOnAfterItHadNoMemory(FxRobot robot) throws Exception {
        Path other = folder.resolve("other");
        int[] attempts = {0};
        Autosave starved = WindowRig.get(() ->
                new Autosave(
                        other,
                        Preferences.DEFAULT,
                        rig.workbench,
                        rig.desktop.notices(),
                        Platform::runLater,
                        rig.desktop::failed) {
                    @Override
                    Path write(String name, Session session) throws IOException, InputException {
                        attempts[0]++;
                        if (attempts[0] <= 2) {
                            throw new OutOfMemoryError("planted");
                        }
                        return super.write(name, session);
                    }
                });
        robot.type(KeyCode.N);
        long[] now = {0};
        WindowRig.await("the edit is kept", () -> {
            now[0] += 4_000_000_000L;
            starved.pulse(now[0], Preferences.DEFAULT);
            return Files.exists(other.resolve(Autosave.CURRENT));
        });
        assertEquals(3, attempts[0]);
        assertEquals(rig.workbench.experiment(), experimentIn(other.resolve(Autosave.CURRENT)));
        robot.interact(() -> starved.close());
    }

    @Test
    void savingIsFinishedBeforeTheWindowIsGone(FxRobot robot) throws Exception {
        Path file = folder.resolve("mine.json");
        rig.chosen = Optional.of(file);
        robot.type(KeyCode.N);
        Experiment saved = rig.workbench.experiment();
        press(robot, KeyCode.S);
        robot.type(KeyCode.N);
        rig.close(robot);
        assertEquals(saved, experimentIn(file));
    }

    @Test
    void filesAreReadAndWrittenBesideTheJavaFxThread(FxRobot robot) throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        List<String> said = new ArrayList<>();
        Notices notices = new Notices() {
            @Override
            public void info(String sentence) {
                said.add(sentence);
            }

            @Override
            public void error(String sentence) {
                said.add("error: " + sentence);
            }
        };
        try (Background slow = new Background(Platform::runLater, rig.desktop::failed)) {
            slow.submit(
                    () -> {
                        disk.await();
                        return "ready";
                    },
                    done -> {},
                    problem -> {});
            SessionFiles files = new SessionFiles(rig.workbench, slow, notices, noFigures(), (name, points) -> {
                throw new AssertionError(name);
            });
            Path file = folder.resolve("slow.json");
            Experiment saved = rig.workbench.experiment();
            robot.interact(() -> {
                files.save(file);
                files.open(file);
            });
            // The thread that was asked is free again although the disk has done nothing yet.
            robot.type(KeyCode.N);
            assertFalse(Files.exists(file));
            assertTrue(WindowRig.get(said::isEmpty));
            disk.countDown();
            WindowRig.await("both are done", () -> said.size() == 2);
            assertEquals(List.of("Saved: " + file, "Opened: " + file), said);
            assertEquals(saved, rig.workbench.experiment());
        }
    }

    /** A saved session is none. */
    private static FigureActions noFigures() {
        return new FigureActions() {
            @Override
            public void choose(String question, List<String> figures, Consumer<String> chosen) {
                throw new AssertionError(question);
            }

            @Override
            public void showDemonstration(String id) {
                throw new AssertionError(id);
            }

            @Override
            public void startLesson(Lesson lesson) {
                throw new AssertionError(lesson.title());
            }

            @Override
            public void enlarge(Figure figure) {
                throw new AssertionError(figure.title());
            }
        };
    }

    @Test
    void threeClassesAreOpenedTrainedAndUndone(FxRobot robot) throws Exception {
        Path file = folder.resolve("three.csv");
        Files.write(file, "x1,x2,label\n0,0,a\n1,0,b\n0,1,c\n".getBytes(StandardCharsets.UTF_8));
        robot.interact(() -> rig.desktop.openFile(file));
        WindowRig.await(
                "the points are on screen",
                () -> rig.workbench.planeProperty().get() != null
                        && rig.workbench.experiment().data().classNames().size() == 3
                        && rig.workbench
                                .planeProperty()
                                .get()
                                .moment()
                                .experiment()
                                .equals(rig.workbench.experiment())
                        && PlaneReading.runs(rig.workbench.planeProperty().get())
                                        .size()
                                == 2);
        assertTrue(rig.workbench.planeProperty().get().figure().panels().get(0).layers().stream()
                .flatMap(layer -> layer.marks().stream())
                .flatMap(mark -> mark instanceof Mark.Text text ? Stream.of(text.text()) : Stream.empty())
                .toList()
                .containsAll(List.of("class a", "class b", "class c")));
        press(robot, KeyCode.Z);
        assertEquals(Presets.ALL.get(0).experiment(), rig.workbench.experiment());
        assertTrue(stage.isShowing());
        assertTrue(robot.lookup(".notice.error").queryAllAs(Labeled.class).isEmpty());
    }
}
