package org.geodescent.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.Network;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.Figure;
import org.geodescent.figure.WordCheck;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.io.InputException;
import org.geodescent.preset.Presets;
import org.geodescent.run.BasinJob;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossRun;
import org.geodescent.session.Pin;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

/** What every picture keeps, whatever it shows. A further picture is held to it by its line in {@link Pictures}. */
class PictureContractTest {
    private static boolean goOn() {
        return false;
    }

    /** Sessions of which every picture has something to show at least once, small enough to be quick. */
    private static List<Session> sessions() {
        return Stream.of(
                        "a1", "b-figures-1-7", "b-figures-8-10", "counterexample-theorem-2", "deep-linear-weight-decay")
                .map(PictureContractTest::session)
                .toList();
    }

    private static Session session(String preset) {
        Experiment experiment = Presets.find(preset).orElseThrow().experiment().withStopRule(new StopRule(60, 0));
        if (preset.equals("b-figures-8-10")) {
            Dataset four = new Dataset(
                    Matrix.of(4, 2, 1.6, -0.5, -0.5, 1.4, 0.9, 0.8, -1.1, -0.3),
                    new int[] {0, 1, 0, 1},
                    List.of("1", "-1"));
            experiment = experiment.withData(four, new DataOrigin.Own("four points"));
        }
        ViewState view = preset.equals("b-figures-1-7")
                ? ViewState.DEFAULT.withPins(List.of(pin(session("a1").experiment())))
                : ViewState.DEFAULT;
        return new Session(experiment, view, Optional.empty(), basin(experiment));
    }

    /** Of its start. */
    private static Pin pin(Experiment experiment) {
        LossRun run = ForegroundRun.run(experiment.runs().get(0), PictureContractTest::goOn);
        Snapshot start = run.trajectory().get(0);
        Pin.Run pinned = new Pin.Run(
                experiment.runs().get(0).objective().loss(),
                0,
                new Classifier(List.of(new Network(experiment.model(), start.parameters()))),
                start.loss(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                8,
                16);
        return new Pin("start", Optional.of(experiment), List.of(pinned));
    }

    /** A small map where there can be one, so that none is computed for a minute. */
    private static Optional<BasinMap> basin(Experiment experiment) {
        BasinStudy usual = BasinPicture.study(experiment, 1);
        BasinGrid grid =
                new BasinGrid(6, 4, usual.grid().smallest(), usual.grid().largest());
        BasinStudy small = new BasinStudy(usual.data(), usual.sign(), usual.descent(), 20, grid);
        return Optional.of(new BasinJob(small, Optional.empty(), 2).run(growing -> {}, PictureContractTest::goOn));
    }

    /** Those that are of no experiment with one session alone: with another they would show the same once more. */
    private static List<Picture> pictures(List<Session> sessions, Session session) {
        boolean first = session.equals(sessions.get(0));
        return Pictures.all().stream()
                .filter(picture -> first || picture.ofExperiment())
                .toList();
    }

    private static Drawn drawn(Picture picture, Session session) {
        return Headless.draw(picture, session, growing -> {}, PictureContractTest::goOn);
    }

    @Test
    void everyPictureHasAnIdATitleAndAnExplanationOfItsOwn() {
        assertEquals(Pictures.IDS.size(), new HashSet<>(Pictures.IDS).size());
        for (Picture picture : Pictures.all()) {
            assertTrue(picture.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), picture.id());
            assertFalse(picture.title().isBlank(), picture.id());
            assertTrue(picture.about().text().endsWith("."), picture.id());
            assertTrue(picture.about().text().split("\\s+").length <= 45, picture.id());
            assertEquals(picture.id(), Pictures.find(picture.id()).orElseThrow().id());
        }
    }

    @Test
    void everyPictureIsDrawnOrAbsentInASentence() {
        Map<String, Integer> shown = new HashMap<>();
        List<Session> sessions = sessions();
        for (Session session : sessions) {
            for (Picture picture : pictures(sessions, session)) {
                Drawn drawn = drawn(picture, session);
                String name = picture.id() + " of " + session.experiment().title();
                if (drawn instanceof Drawn.Absent absent) {
                    String sentence = absent.absence().sentence();
                    assertTrue(sentence.matches("[A-Za-z][^\\n]*[a-z.]"), name + ": " + sentence);
                    assertThrows(IllegalArgumentException.class, () -> EveryPicture.drawn(picture.id(), session), name);
                } else {
                    shown.merge(picture.id(), 1, Integer::sum);
                    assertFalse(drawn.figure().panels().isEmpty(), name);
                    assertEquals(drawn.moment().look().width(), drawn.figure().width(), name);
                    WordCheck.assertNoneCut(name, drawn.figure());
                }
            }
        }
        assertEquals(Set.copyOf(Pictures.IDS), shown.keySet(), "drawn at least once");
    }

    /** Also after it has drawn something else in between, from which it may have kept something. */
    @Test
    void theSameMomentGivesTheSameBytes() {
        List<Session> sessions = sessions();
        for (Picture kept : Pictures.all()) {
            for (int i = 0; i < (kept.ofExperiment() ? sessions.size() : 1); i++) {
                Drawn first = drawn(kept, sessions.get(i));
                drawn(kept, sessions.get((i + 1) % sessions.size()));
                Figure again =
                        kept.draw(first.moment(), PictureContractTest::goOn).figure();
                assertArrayEquals(bytes(first.figure()), bytes(again), kept.id() + " of session " + i);
                Picture fresh = Pictures.find(kept.id()).orElseThrow();
                assertArrayEquals(
                        bytes(first.figure()),
                        bytes(fresh.draw(first.moment(), PictureContractTest::goOn)
                                .figure()),
                        kept.id());
            }
        }
    }

    private static byte[] bytes(Figure figure) {
        return FigureFormat.SVG.encode(figure, ExportSize.natural(figure.width(), 96));
    }

    @Test
    void aFigureCarriesWhatDrawsItAgain() throws InputException {
        List<Session> sessions = sessions();
        for (Session session : sessions) {
            Session earlier = new Session(
                    session.experiment(),
                    session.view().withIteration(Optional.of(20L)),
                    session.theory(),
                    session.basin());
            for (Picture picture : pictures(sessions, session)) {
                if (drawn(picture, earlier) instanceof Drawn.Shown) {
                    Figure figure = EveryPicture.drawn(picture.id(), earlier);
                    Session carried = SessionJson.read(picture.id(), figure.provenance());
                    assertEquals(figure, EveryPicture.drawn(picture.id(), carried), picture.id());
                }
            }
        }
    }

    /**
     * Training stops at the shown iteration where nothing later is needed, and the picture is that of the whole run.
     */
    @Test
    void whatIsNotNeededIsNotComputedAndChangesNothing() {
        Session whole = session("a1");
        Session early = new Session(whole.experiment(), whole.view().withIteration(Optional.of(7L)), Optional.empty());
        for (Picture picture : Pictures.all()) {
            if (picture.needs().contains(Picture.Need.RUN)
                    && picture.absence(early.experiment()).isEmpty()) {
                Drawn drawn = drawn(picture, early);
                List<LossRun> runs = drawn.moment().runs();
                boolean path = picture.needs().contains(Picture.Need.WHOLE_PATH);
                assertEquals(path ? 60 : 7, runs.get(0).trajectory().last().iteration(), picture.id());
                boolean measured = picture.needs().contains(Picture.Need.MEASUREMENTS);
                assertEquals(
                        measured ? runs.get(0).trajectory().size() : 0,
                        runs.get(0).measurements().size(),
                        picture.id());
                List<LossRun> all = whole.experiment().runs().stream()
                        .map(spec -> ForegroundRun.run(spec, PictureContractTest::goOn))
                        .toList();
                if (!measured) {
                    Moment full = drawn.moment().withRuns(all);
                    assertEquals(
                            drawn.figure(),
                            picture.draw(full, PictureContractTest::goOn).figure(),
                            picture.id());
                }
            }
        }
    }

    @Test
    void picturesBesideEachOtherShareTheirRuns() {
        List<Picture> pictures =
                List.of(Pictures.find("curves").orElseThrow(), new InputPlanePicture(), new BothPlanesPicture());
        List<Drawn> drawn = Headless.draw(pictures, session("a1"), growing -> {}, PictureContractTest::goOn);
        assertEquals(3, drawn.size());
        for (int i = 0; i < 2; i++) {
            LossRun first = drawn.get(0).moment().runs().get(i);
            assertSame(first.trajectory(), drawn.get(1).moment().runs().get(i).trajectory());
            assertSame(first, drawn.get(2).moment().runs().get(i));
        }
    }

    @Test
    void cancellingStopsEveryPicture() {
        List<Session> sessions = sessions();
        for (Session session : sessions) {
            for (Picture picture : pictures(sessions, session)) {
                Drawn drawn = drawn(picture, session);
                assertThrows(CancellationException.class, () -> picture.draw(drawn.moment(), () -> true), picture.id());
                if (picture.absence(session.experiment()).isEmpty()) {
                    assertThrows(
                            CancellationException.class,
                            () -> Headless.draw(picture, session, growing -> {}, () -> true),
                            picture.id());
                }
            }
        }
    }

    /** Recipes name the layers of figures, whoever draws them; a demonstration has the name of its model. */
    @Test
    void anIdStandsInNoOtherClass() throws IOException {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("workDir", "."), "src/main/java"))) {
            for (Path file : files.filter(
                            f -> f.toString().endsWith(".java") && !f.toString().contains("recipe"))
                    .toList()) {
                String source = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
                for (Picture picture : Pictures.all()) {
                    boolean own = file.endsWith(picture.getClass().getSimpleName() + ".java")
                            || (!picture.ofExperiment() && file.endsWith("StandardDemonstration.java"));
                    boolean named = picture.id().contains("-") && !picture.id().equals("deep-linear");
                    if (named && !own && source.contains("\"" + picture.id() + "\"")) {
                        faults.add(picture.id() + " in " + file.getFileName());
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }
}
