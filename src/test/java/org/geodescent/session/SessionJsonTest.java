package org.geodescent.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.geometry.ExtremeCell;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.core.train.TrainingMode;
import org.geodescent.figure.recipe.CellMark;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;
import org.geodescent.figure.space.Camera;
import org.geodescent.io.InputException;
import org.geodescent.io.TextFile;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.junit.jupiter.api.Test;

class SessionJsonTest {
    static final Session EXAMPLE = new Session(
            new Experiment(
                    "Two points",
                    new Dataset(Matrix.of(2, 2, 0.1, 2, -3, 4e-300), new int[] {0, 1}, List.of("a", "b")),
                    new DataOrigin.Own("points.csv"),
                    new TwoLayerRelu(2, 3, true, false, 5),
                    LossChoice.BOTH,
                    Reduction.MEAN,
                    new Descent(0.01, 0.9),
                    new Start.Seeded(Initialisation.SCRIPT, 1, 21, 48),
                    Optional.of(new Start.Seeded(Initialisation.TORCH, 1, 21, 0)),
                    new StopRule(60_000, 0)),
            new ViewState(
                    Optional.of(new Box(-1, -2, 3, 4)),
                    Optional.of(99L),
                    Set.of(PlaneLayer.HINGES),
                    Optional.of(new CellMark(Loss.SQUARED, ExtremeCell.MOST_ACTIVE)),
                    Optional.empty(),
                    640,
                    560),
            Optional.of(new TheoryView(
                    "polar-set",
                    1,
                    0,
                    Set.of(Part.RECTIFIED, Part.OPTIMUM),
                    Optional.of(new Vec2(0.25, -0.5)),
                    new BoundsView(Optional.of(Statement.COROLLARY_2), true),
                    new SolidView(3, 0, 2, new Camera(0.1, -1.5, 2.5)),
                    Optional.of(2),
                    400,
                    300)));

    static String fault(String text) {
        return String.valueOf(assertThrows(InputException.class, () -> SessionJson.read("s.json", text))
                .getMessage());
    }

    /** The example with the first place of {@code before} replaced. */
    static String changed(String before, String after) {
        String text = SessionJson.write(EXAMPLE);
        assertTrue(text.contains(before), before);
        int at = text.indexOf(before);
        return text.substring(0, at) + after + text.substring(at + before.length());
    }

    static String withoutChecksum(String text) {
        return text.replaceFirst("\n *\"checksum\": \"[0-9a-f]{32}\",", "");
    }

    @Test
    void editsByHandAreNoticedAndAcceptedWithoutTheChecksum() throws Exception {
        String edited = changed("\"stepSize\": 0.01", "\"stepSize\": 0.02");
        assertEquals(
                "s.json, line 4: /checksum does not fit the rest of the session, which was damaged or edited after it was saved; if the changes are meant, delete the field",
                fault(edited));
        String accepted = withoutChecksum(edited);
        assertNotEquals(edited, accepted);
        assertEquals(
                EXAMPLE.experiment().withDescent(new Descent(0.02, 0.9)),
                SessionJson.read("s.json", accepted).experiment());
        String indented = SessionJson.write(EXAMPLE)
                .replaceAll("\n *", "\n")
                .replace("\"momentum\": 0.9", "\"momentum\": 9e-1")
                .replace("\"outputScale\": 5.0", "\"outputScale\": 5");
        assertEquals(EXAMPLE, SessionJson.read("s.json", indented));
    }

    @Test
    void everySingleBitErrorIsNoticed() throws Exception {
        byte[] file = SessionJson.write(EXAMPLE).getBytes(StandardCharsets.UTF_8);
        int noticed = 0;
        for (int bit = 0; bit < 8 * file.length; bit += 3) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertEquals(EXAMPLE, SessionJson.read("s.json", TextFile.decode("s.json", flipped)));
            } catch (InputException e) {
                noticed++;
                assertTrue(String.valueOf(e.getMessage()).startsWith("s.json"), e.getMessage());
            }
        }
        // What is not noticed is a blank that became another one.
        assertTrue(3 * noticed > 7.9 * file.length, noticed + " of " + 8 * file.length / 3);
    }

    @Test
    void thePictureAtTheLeftIsKept() throws Exception {
        Session session = new Session(
                EXAMPLE.experiment(), EXAMPLE.view().withPicture(Optional.of("rectified-ellipsoid")), EXAMPLE.theory());
        String text = SessionJson.write(session);
        assertTrue(text.contains("\"picture\": \"rectified-ellipsoid\""), text);
        assertEquals(session, SessionJson.read("s.json", text));
        assertFalse(SessionJson.write(EXAMPLE).contains("picture"), "sessions of the input plane stay as they were");
        String damaged = withoutChecksum(text).replace("rectified-ellipsoid", "Ellipsoid!");
        assertTrue(fault(damaged).contains("no name of a tab"), fault(damaged));
    }

    @Test
    void namesOfFeaturesAreKept() throws Exception {
        Dataset plain = EXAMPLE.experiment().data();
        Dataset named =
                new Dataset(plain.features(), plain.classes(), plain.classNames(), List.of("Länge, mm", "mass \"g\""));
        Session session =
                new Session(EXAMPLE.experiment().withData(named, new DataOrigin.Own("points.csv")), EXAMPLE.view());
        String text = SessionJson.write(session);
        assertTrue(text.contains("\"version\": 4"), text);
        assertEquals(session, SessionJson.read("s.json", text));
        assertEquals(
                "s.json, line 13: /experiment/data/featureNames has 1 elements; it must have 2, one per coordinate",
                String.valueOf(assertThrows(
                                InputException.class,
                                () -> SessionJson.read("s.json", text.replace("\"Länge, mm\", ", "")))
                        .getMessage()));
    }

    @Test
    void theoryViewsThatCannotBeAreRefused() {
        assertTrue(fault(changed("[ 2, 1 ]", "[ 2, 2 ]")).contains("axes of samples 2 and 2"));
        assertTrue(fault(changed("[ 4, 1, 3 ]", "[ 4, 1, 4 ]")).contains("axes of samples 4, 1 and 4"));
        assertTrue(fault(changed("\"zoom\": 2.5", "\"zoom\": 0")).contains("the zoom is 0"));
        assertTrue(fault(changed("\"polar-set\"", "\"Polar set\"")).contains("no name of a tab"));
    }

    @Test
    void theFormIsStable() {
        String text = SessionJson.write(EXAMPLE).lines().map(String::strip).collect(Collectors.joining(" "));
        assertEquals(
                "{ \"format\": \"geodescent-session\", \"version\": 4, \"checksum\": \"71047ee453dc0847be4154ee4e7333db\", \"experiment\": { \"title\": \"Two points\","
                        + " \"origin\": { \"own\": \"points.csv\" }, \"data\": { \"dimension\": 2,"
                        + " \"classNames\": [ \"a\", \"b\" ], \"classes\": [ 0, 1 ],"
                        + " \"points\": [ [ 0.1, 2.0 ], [ -3.0, 4.0E-300 ] ] },"
                        + " \"model\": { \"kind\": \"two-layer-relu\", \"inputs\": 2, \"hidden\": 3, \"hiddenBias\": true,"
                        + " \"outputBias\": false, \"outputScale\": 5.0 }, \"losses\": \"both\", \"reduction\": \"mean\","
                        + " \"descent\": { \"stepSize\": 0.01, \"momentum\": 0.9 },"
                        + " \"start\": { \"kind\": \"seeded\", \"initialisation\": \"script\", \"scale\": 1.0,"
                        + " \"seed\": 21, \"skippedWords\": 48 },"
                        + " \"squaredStart\": { \"kind\": \"seeded\", \"initialisation\": \"torch\", \"scale\": 1.0,"
                        + " \"seed\": 21, \"skippedWords\": 0 },"
                        + " \"stopRule\": { \"maximumSteps\": 60000, \"gradientNorm\": 0.0 } },"
                        + " \"view\": { \"viewport\": { \"minX\": -1.0, \"minY\": -2.0, \"maxX\": 3.0, \"maxY\": 4.0 },"
                        + " \"iteration\": 99, \"layers\": [ \"hinges\" ],"
                        + " \"cell\": { \"loss\": \"squared\", \"extreme\": \"most-active\" }, \"width\": 640.0, \"height\": 560.0 },"
                        + " \"theory\": { \"tab\": \"polar-set\", \"samples\": [ 2, 1 ],"
                        + " \"parts\": [ \"rectified\", \"optimum\" ], \"lambda\": [ 0.25, -0.5 ],"
                        + " \"bounds\": { \"statement\": \"corollary-2\", \"asPrinted\": true },"
                        + " \"solid\": { \"samples\": [ 4, 1, 3 ], \"azimuth\": 0.1, \"elevation\": -1.5, \"zoom\": 2.5 },"
                        + " \"class\": 3, \"width\": 400.0, \"height\": 300.0 } }",
                text);
    }

    @Test
    void everySessionReadsBackBitForBit() throws Exception {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            Session session = randomSession(random);
            assertEquals(session, SessionJson.read("s.json", SessionJson.write(session)));
        }
    }

    private static Session randomSession(Random random) {
        int n = random.nextInt(6);
        int d = 1 + random.nextInt(3);
        int hidden = 1 + random.nextInt(3);
        ModelSpec model =
                switch (random.nextInt(3)) {
                    case 0 -> new LinearModel(d, random.nextBoolean(), positive(random));
                    case 1 -> new TwoLayerRelu(d, hidden, random.nextBoolean(), random.nextBoolean(), positive(random));
                    default ->
                        new DeepLinear(
                                d,
                                List.of(hidden, 2),
                                List.of(0.0, positive(random), positive(random)),
                                positive(random));
                };
        Start seeded =
                new Start.Seeded(pick(random, Initialisation.values()), positive(random), random.nextLong(), 400_003);
        double[] theta = finite(random, model.parameterCount());
        for (int i = 0; i < theta.length; i++) {
            theta[i] = model.trainable(i) ? theta[i] : 0;
        }
        Start given = new Start.Given(Parameters.of(theta));
        Experiment experiment = new Experiment(
                "Titel \"ü\" \n\t\\ \uD83D\uDE00",
                new Dataset(
                        Matrix.of(n, d, finite(random, n * d)),
                        random.ints(n, 0, 2).toArray(),
                        List.of("", "b,\n")),
                random.nextBoolean()
                        ? new DataOrigin.Generated("a1", random.nextLong())
                        : new DataOrigin.Own("C:\\points.csv"),
                model,
                pick(random, LossChoice.values()),
                pick(random, Reduction.values()),
                random.nextBoolean()
                        ? new Descent(positive(random), random.nextDouble())
                        : new Descent(positive(random), 0, TrainingMode.GRADIENT_FLOW),
                random.nextBoolean() ? seeded : given,
                random.nextBoolean() ? Optional.empty() : Optional.of(random.nextBoolean() ? seeded : given),
                new StopRule(random.nextLong() >>> 1, positive(random)),
                pick(random, Scaling.values()));
        double x = random.nextGaussian();
        ViewState view = new ViewState(
                random.nextBoolean() ? Optional.empty() : Optional.of(new Box(x, -x, x + 1, 3 - x)),
                random.nextBoolean() ? Optional.empty() : Optional.of(random.nextLong() >>> 1),
                Arrays.stream(PlaneLayer.values())
                        .filter(layer -> random.nextBoolean())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(PlaneLayer.class))),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new CellMark(pick(random, Loss.values()), pick(random, ExtremeCell.values()))),
                random.nextBoolean() ? Optional.empty() : Optional.of("polar-set"),
                1 + 1000 * random.nextDouble(),
                1 + 1000 * random.nextDouble());
        if (random.nextBoolean()) {
            view = view.withStep(Optional.of(new StepView(1 + random.nextInt(StepView.CAPTIONS), random.nextInt(4))));
        }
        if (random.nextBoolean()) {
            view = view.withPins(List.of(
                    pin(random, Optional.of(experiment), model, theta), pin(random, Optional.empty(), model, theta)));
        }
        return new Session(experiment, view);
    }

    private static Pin pin(Random random, Optional<Experiment> experiment, ModelSpec model, double... theta) {
        Pin.Run run = new Pin.Run(
                pick(random, Loss.values()),
                random.nextLong() >>> 1,
                new Classifier(List.of(new Network(model, Parameters.of(theta)))),
                random.nextGaussian(),
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextGaussian()),
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
                3,
                7);
        return new Pin("pinned “é”", experiment, List.of(run));
    }

    private static double[] finite(Random random, int count) {
        return random.longs(count)
                .mapToDouble(Double::longBitsToDouble)
                .map(x -> Double.isFinite(x) ? x : -0.0)
                .toArray();
    }

    private static double positive(Random random) {
        return Math.exp(40 * random.nextGaussian());
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
