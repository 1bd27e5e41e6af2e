package org.geodescent.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.figure.recipe.Palette;

/**
 * What a picture shows at its moment, as rows to be read: points and neurons with their numbers and places, of curves
 * the values at the shown iteration. Read off the picture itself, so that both say the same.
 */
public final class PictureTable {
    /**
     * A row.
     *
     * @param part of the picture: the title of a panel; empty where there is one alone
     * @param what is shown
     * @param value its number or place
     */
    public record Row(String part, String what, String value) {}

    /** What belongs to the furniture, or says in words what other rows say in numbers. */
    private static final Set<String> PASSED_OVER = Set.of(
            "grid",
            "current-iteration",
            "zero",
            "zeros",
            "values",
            "labels",
            "events",
            "between",
            "words",
            "apart",
            "neuron-numbers",
            "arrivals",
            "trail-starts",
            "reason",
            "contact-points",
            "rings",
            "key",
            "pushes",
            "blocks",
            "signals",
            "magnitudes");

    private PictureTable() {}

    /** The rows of a picture, in the order in which it is drawn; of what could not be drawn the reason. */
    public static List<Row> of(Drawn drawn) {
        if (drawn instanceof Drawn.Absent absent) {
            return List.of(new Row("", "not drawn", absent.absence().sentence()));
        }
        Drawn.Shown shown = (Drawn.Shown) drawn;
        List<Row> rows = new ArrayList<>();
        shown.readings(PlaneReading.class).ifPresent(reading -> addSamples(shown.moment(), reading, rows));
        addNeurons(shown, rows);
        List<Panel> panels = shown.figure().panels().stream()
                .filter(panel -> !panel.isOfWords())
                .toList();
        for (Panel panel : panels) {
            addPanel(panel, panels.size() > 1, shown, rows);
        }
        return List.copyOf(rows);
    }

    /** Every sample with its class, its place, and how hard it pulls. */
    private static void addSamples(Moment moment, PlaneReading reading, List<Row> rows) {
        Dataset data = moment.data();
        for (int n = 0; n < data.size(); n++) {
            List<String> said = new ArrayList<>();
            for (int j = 0; j < data.dimension(); j++) {
                said.add(data.featureName(j) + " = " + NumberText.shown(data.feature(n, j)));
            }
            for (RunReading run : reading.runs()) {
                if (n < run.pushes().size()) {
                    said.add("%s push %s"
                            .formatted(
                                    Palette.name(run.objective().loss()),
                                    NumberText.shown(run.pushes().get(n))));
                }
            }
            rows.add(new Row(
                    "",
                    "point %d, class %s".formatted(n + 1, data.shownName(data.classOf(n))),
                    String.join(", ", said)));
        }
    }

    private static List<NeuronTrail> trails(Drawn.Shown shown) {
        if (shown.handles() instanceof Handles.Ellipsoid ellipsoid) {
            return ellipsoid.trails();
        }
        return shown.handles() instanceof Handles.Directions directions ? directions.trails() : List.of();
    }

    /** Every neuron with its direction and, on the ellipsoid, its place. */
    private static void addNeurons(Drawn.Shown shown, List<Row> rows) {
        List<NeuronTrail> trails = trails(shown);
        for (int k = 0; k < trails.size(); k++) {
            List<NeuronTrail.Step> steps = trails.get(k).steps();
            if (steps.isEmpty()) {
                continue;
            }
            Vec2 direction = steps.get(steps.size() - 1).direction();
            String value = "direction %s°"
                            .formatted(NumberText.fixed(Math.toDegrees(Math.atan2(direction.y(), direction.x())), 1)
                                    .replace('-', '−'))
                    + ", norm " + NumberText.shown(steps.get(steps.size() - 1).norm());
            if (shown.handles() instanceof Handles.Ellipsoid on) {
                value += ", at (%s, %s)"
                        .formatted(
                                NumberText.shown(Math.max(0, on.across().dot(direction))),
                                NumberText.shown(Math.max(0, on.up().dot(direction))));
            }
            rows.add(new Row("", "neuron %d".formatted(shown.moment().firstNode() + k + 1), value));
        }
    }

    private static void addPanel(Panel panel, boolean several, Drawn.Shown shown, List<Row> rows) {
        String part = several ? panel.title().isEmpty() ? words(panel.name()) : panel.title() : "";
        boolean time = panel.x().label().startsWith("iteration");
        for (Layer layer : panel.layers()) {
            if (PASSED_OVER.contains(layer.name())) {
                continue;
            }
            List<String> values = time
                    ? atIteration(layer, Math.min(shown.moment().iteration() + 1.0, last(panel)))
                    : places(panel, layer, shown);
            for (int i = 0; i < values.size(); i++) {
                String number = values.size() > 1 ? " " + (i + 1) : "";
                rows.add(new Row(part, words(layer.name()) + number, values.get(i)));
            }
        }
    }

    private static String words(String name) {
        String words = name.replace('-', ' ').toLowerCase(Locale.ROOT);
        return words.equals("cross entropy") ? "cross-entropy" : words;
    }

    /** As far as the longest line of a panel comes: the newest iteration of a moment without one. */
    private static double last(Panel panel) {
        return panel.layers().stream()
                .filter(layer -> !PASSED_OVER.contains(layer.name()))
                .flatMap(layer -> layer.marks().stream())
                .filter(Mark.Polyline.class::isInstance)
                .flatMap(mark -> ((Mark.Polyline) mark).points().stream())
                .mapToDouble(Vec2::x)
                .max()
                .orElse(0);
    }

    /** Where the lines of a layer are at an iteration; lines that go on from one another say it once. */
    private static List<String> atIteration(Layer layer, double x) {
        Set<String> values = new LinkedHashSet<>();
        for (Mark mark : layer.marks()) {
            if (mark instanceof Mark.Polyline line && !line.points().isEmpty()) {
                Vec2 end = line.points().get(line.points().size() - 1);
                Vec2 last = line.points().get(0);
                for (Vec2 point : line.points()) {
                    last = point.x() <= x + 0.5 ? point : last;
                }
                // The last point up to there, of a line that reaches so far and has begun.
                if (end.x() >= x * 0.97 && line.points().get(0).x() <= x + 0.5) {
                    values.add(NumberText.shown(last.y()));
                }
            }
        }
        return List.copyOf(values);
    }

    /** Where the symbols and circles of a layer are. */
    private static List<String> places(Panel panel, Layer layer, Drawn.Shown shown) {
        boolean told = (layer.name().equals("samples")
                        && shown.readings(PlaneReading.class).isPresent())
                || (layer.name().equals("trained-neurons") && !trails(shown).isEmpty());
        List<String> places = new ArrayList<>();
        for (Mark mark : told ? List.<Mark>of() : layer.marks()) {
            if (mark instanceof Mark.Symbol symbol) {
                places.add(place(panel, symbol.at()));
            } else if (mark instanceof Mark.Circle circle) {
                places.add(place(panel, circle.centre()) + ", radius " + NumberText.shown(circle.radius()));
            }
        }
        return places;
    }

    private static String place(Panel panel, Vec2 at) {
        String across = panel.x().label();
        String up = panel.y().label();
        return across.isEmpty() || up.isEmpty()
                ? "(%s, %s)".formatted(number(at.x()), number(at.y()))
                : "%s = %s, %s = %s".formatted(across, number(at.x()), up, number(at.y()));
    }

    /** What rounding has left of 0 is 0. */
    private static String number(double coordinate) {
        return Math.abs(coordinate) < 1e-12 ? "0" : NumberText.shown(coordinate);
    }
}
