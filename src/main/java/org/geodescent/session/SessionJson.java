package org.geodescent.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.train.Start;
import org.geodescent.figure.page.Page;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonChecksum;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;
import org.geodescent.io.TextFile;
import org.geodescent.run.Experiment;

/**
 * Sessions as JSON: {@code {"format": "geodescent-session", "version": 4, "checksum": "…", "figure": {…}, "page": {…},
 * "experiment": {…}, "view": {…}, "theory": {…}, "basin": {…}}}, the figure, the page and the last two only if there is
 * something to say, and of a figure that shows no experiment nothing after them. The points are stored as numbers, and
 * every number reads back to the same bits. Who edits a session by hand deletes the checksum.
 */
public final class SessionJson {
    /** What the field {@code format} of every session says. */
    public static final String FORMAT = "geodescent-session";
    /** The newest version; a session is written as the oldest that can say it, so that older apps can read it. */
    public static final int VERSION = 11;
    /** What is written of stopping at a gap. */
    private static final int GAP_VERSION = 10;
    /** What is written of the experiments of pins. */
    private static final int PINNED_VERSION = 9;
    /** What is written of a figure that is laid out for a page. */
    private static final int PAGE_VERSION = 8;
    /** What is written of slow motion and of pins. */
    private static final int STEP_VERSION = 7;
    /** What is written of unit vectors and of other features than the first two. */
    private static final int FEATURES_VERSION = 6;
    /** What is written of an experiment with persistent excitation. */
    private static final int EXCITED_VERSION = 5;
    /** What is written of an experiment without persistent excitation. */
    private static final int PLAIN_VERSION = 4;
    /**
     * The first version; it says nothing of the theory plane, the second nothing of lit cells and basin maps, the third
     * nothing of feature names, and has no checksum, the fourth nothing of persistent excitation, the fifth
     * nothing of unit vectors and of axes, the sixth nothing of slow motion and of pins, the seventh
     * nothing of pages, the eighth nothing of the experiments of pins, the ninth nothing of stopping at a gap,
     * the tenth nothing of given weights of several networks.
     */
    private static final int OLDEST = 1;
    /** The largest session that is read, in bytes: 200,000 points take about 10 MB. */
    public static final int MAX_BYTES = 100_000_000;

    private SessionJson() {}

    /** The session as text, ending in a line feed; the same session gives the same text. */
    public static String write(Session session) {
        return write(new CarriedFigure(Optional.of(session), Optional.empty()));
    }

    /** What a figure carries, as {@link #write(Session)}. */
    public static String write(CarriedFigure carried) {
        ObjectNode root = JsonText.object();
        // The checksum stands in a line of its own near the top, where it can be deleted.
        root.put("format", FORMAT).put("version", version(carried)).put(JsonChecksum.FIELD, "");
        carried.figure().ifPresent(figure -> root.set("figure", FigureSourceJson.write(figure)));
        carried.page().ifPresent(page -> root.set(PageJson.FIELD, PageJson.write(page)));
        carried.session().ifPresent(session -> write(root, session));
        return JsonText.pretty(root.put(JsonChecksum.FIELD, JsonChecksum.of(root)));
    }

    private static int version(CarriedFigure carried) {
        Optional<Experiment> experiment = carried.session().map(Session::experiment);
        List<Experiment> pinned = carried.session().stream()
                .flatMap(session -> session.view().pins().stream())
                .flatMap(pin -> pin.experiment().stream())
                .toList();
        List<Experiment> all =
                Stream.concat(experiment.stream(), pinned.stream()).toList();
        if (all.stream().anyMatch(SessionJson::startsNetworksApart)) {
            return VERSION;
        }
        if (all.stream().anyMatch(each -> each.stopRule().gap() > 0)) {
            return GAP_VERSION;
        }
        if (!pinned.isEmpty()) {
            return PINNED_VERSION;
        }
        if (carried.page().isPresent()) {
            return PAGE_VERSION;
        }
        boolean otherAxes = carried.session()
                .filter(session -> !session.view().axes().equals(PlaneAxes.DEFAULT))
                .isPresent();
        if (carried.session()
                .filter(session -> session.view().step().isPresent()
                        || !session.view().pins().isEmpty())
                .isPresent()) {
            return STEP_VERSION;
        }
        if (otherAxes
                || experiment.filter(each -> each.scaling() == Scaling.UNIT).isPresent()) {
            return FEATURES_VERSION;
        }
        boolean excited =
                experiment.filter(each -> !each.descent().excitation().isNone()).isPresent();
        return excited ? EXCITED_VERSION : PLAIN_VERSION;
    }

    /** Whether weights are given for every network of several. */
    private static boolean startsNetworksApart(Experiment experiment) {
        return Stream.concat(Stream.of(experiment.start()), experiment.squaredStart().stream())
                .anyMatch(start -> start instanceof Start.Given given
                        && given.parameters().size() > experiment.model().parameterCount());
    }

    private static void write(ObjectNode root, Session session) {
        root.set("experiment", ExperimentJson.write(session.experiment()));
        root.set("view", ViewStateJson.write(session.view()));
        session.theory().ifPresent(theory -> root.set("theory", TheoryViewJson.write(theory)));
        session.basin().ifPresent(basin -> root.set("basin", BasinJson.write(basin)));
    }

    /** As {@link #readCarried}, of a text that holds an experiment. @throws InputException also if it holds none */
    public static Session read(String source, String text) throws InputException {
        CarriedFigure carried = readCarried(source, text);
        if (carried.session().isEmpty()) {
            throw new InputException("%s holds the figure %s, which shows no experiment on points"
                    .formatted(source, carried.figure().orElseThrow().name()));
        }
        return carried.session().get();
    }

    /**
     * What a text holds: a session, or what a figure carries.
     *
     * @param source the file's name, for error messages
     * @throws InputException naming source, line and path of the first field that is missing or wrong, or of a checksum
     *     that does not fit the rest
     */
    public static CarriedFigure readCarried(String source, String text) throws InputException {
        JsonCursor root = JsonText.parse(source, text);
        Optional<JsonCursor> format = root.optional("format");
        if (format.isEmpty() || !format.get().isText(FORMAT)) {
            throw root.fault("this is not a saved session; its field \"format\" would be \"%s\"".formatted(FORMAT));
        }
        long version = root.field("version").wholeNumber();
        if (version < OLDEST || version > VERSION) {
            throw root.field("version")
                    .fault("is %d; this app reads versions %d to %d: open the file with %s"
                            .formatted(
                                    version,
                                    OLDEST,
                                    VERSION,
                                    version > VERSION ? "a newer app" : "the app that wrote it"));
        }
        Optional<JsonCursor> figure = root.optional("figure");
        Optional<FigureSource> shown =
                figure.isPresent() ? Optional.of(FigureSourceJson.read(figure.get())) : Optional.empty();
        Optional<JsonCursor> page = root.optional(PageJson.FIELD);
        Optional<Page> laidOut = page.isPresent() ? Optional.of(PageJson.read(page.get())) : Optional.empty();
        CarriedFigure carried;
        if (shown.isPresent() && !shown.get().ofExperiment()) {
            root.only("format", "version", JsonChecksum.FIELD, "figure", PageJson.FIELD);
            carried = new CarriedFigure(Optional.empty(), shown, laidOut);
        } else {
            root.only(
                    "format",
                    "version",
                    JsonChecksum.FIELD,
                    "figure",
                    PageJson.FIELD,
                    "experiment",
                    "view",
                    "theory",
                    "basin");
            carried = new CarriedFigure(Optional.of(readSession(root)), shown, laidOut);
        }
        checkSum(root);
        return carried;
    }

    private static Session readSession(JsonCursor root) throws InputException {
        Experiment experiment = ExperimentJson.read(root.field("experiment"));
        Optional<JsonCursor> theory = root.optional("theory");
        Optional<JsonCursor> basin = root.optional("basin");
        return new Session(
                experiment,
                ViewStateJson.read(root.field("view")),
                theory.isPresent() ? Optional.of(TheoryViewJson.read(theory.get())) : Optional.empty(),
                basin.isPresent()
                        ? Optional.of(BasinJson.read(basin.get(), experiment.trainingData()))
                        : Optional.empty());
    }

    /** After everything else: of a slip of somebody who edits by hand, the place says more. */
    private static void checkSum(JsonCursor root) throws InputException {
        Optional<JsonCursor> checksum = root.optional(JsonChecksum.FIELD);
        if (checksum.isPresent() && !checksum.get().isText(root.checksum())) {
            throw checksum.get()
                    .fault(
                            "does not fit the rest of the session, which was damaged or edited after it was saved; if the changes are meant, delete the field");
        }
    }

    /** The session of a file. @throws InputException as {@link #read(String, String)}, or if the file cannot be read */
    public static Session read(Path file) throws InputException {
        return read(file.toString(), TextFile.read(file, MAX_BYTES));
    }

    static double readLength(JsonCursor length) throws InputException {
        double value = length.number();
        if (!(value >= 1 && value <= 100_000)) {
            throw length.fault("is %s; it must be between 1 and 100000".formatted(value));
        }
        return value;
    }
}
