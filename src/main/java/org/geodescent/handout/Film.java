package org.geodescent.handout;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.svg.SvgElements;
import org.geodescent.io.JsonText;
import org.geodescent.picture.NodeRow;
import org.geodescent.picture.Pace;
import org.geodescent.picture.RunEvent;
import org.geodescent.picture.StepCaptions;
import org.geodescent.picture.Story;
import org.geodescent.stage.LargeNumber;

/**
 * The moments of a replay as a handout holds them. Not thread-safe.
 */
final class Film {
    /** A replay from the start to the end takes so long. */
    static final double SECONDS = 8;

    /**
     * A picture as the page shows it.
     *
     * @param id which one
     * @param title of the picture
     * @param first its figure at the moment that is shown first
     * @param elements of that
     */
    record Scene(String id, String title, Figure first, List<String> elements) {}

    /**
     * What one moment is told of.
     *
     * @param figures of the pictures, in their order
     * @param lights per picture as {@link Lights#of}
     * @param steps slow motion of the step from here, of at least one network; of the same ones at all moments
     */
    record Shot(
            long iteration,
            List<Figure> figures,
            List<LargeNumber> numbers,
            String caption,
            List<NodeRow> rows,
            List<List<List<Integer>>> lights,
            List<StepCaptions> steps) {}

    private final List<String> ids;
    private final List<String> titles;
    private final Story story;
    private final SvgElements svg = new SvgElements();
    private final Strip strip = new Strip();
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ArrayNode moments = JsonText.object().putArray("moments");
    private final List<Long> iterations = new ArrayList<>();
    private final List<Integer> before = new ArrayList<>();
    private List<Scene> scenes = List.of();
    private int first;
    private Shot shown = new Shot(0, List.of(), List.of(), "", List.of(), List.of(), List.of());

    Film(List<String> ids, List<String> titles, Story story) {
        this.ids = ids;
        this.titles = titles;
        this.story = story;
        ids.forEach(id -> before.add(-1));
    }

    /**
     * Takes the next moment in.
     *
     * @param now whether the page opens with it
     */
    void add(Shot shot, boolean now) {
        List<Scene> all = new ArrayList<>();
        ObjectNode node = moments.addObject();
        double position = Pace.positionOf(shot.iteration());
        node.put("iteration", shot.iteration())
                .put("shown", text(NumberText.of(shot.iteration())))
                .put("spoken", text("iteration " + NumberText.of(shot.iteration())))
                .put("position", position)
                .put("share", story.pace().shareAt(position))
                .put("caption", text(shot.caption()));
        ArrayNode pictures = node.putArray("pictures");
        for (int p = 0; p < ids.size(); p++) {
            Figure figure = shot.figures().get(p);
            List<String> elements = svg.of(figure, "p" + p + "-");
            int number = strip.add(elements, before.get(p));
            before.set(p, number);
            pictures.add(number);
            all.add(new Scene(ids.get(p), titles.get(p), figure, elements));
        }
        ArrayNode numbers = node.putArray("numbers");
        for (LargeNumber number : shot.numbers()) {
            ArrayNode one = numbers.addArray();
            List.of(number.swatch(), number.label(), number.value(), number.gloss())
                    .forEach(text -> one.add(text(text)));
        }
        ArrayNode rows = node.putArray("rows");
        for (NodeRow row : shot.rows()) {
            ArrayNode one = rows.addArray();
            cells(row).forEach(text -> one.add(text(text)));
        }
        node.set("lights", JsonText.tree(shot.lights()));
        ArrayNode steps = node.putArray("steps");
        for (StepCaptions step : shot.steps()) {
            ArrayNode one = steps.addArray();
            step.sentences().forEach(text -> one.add(text(text)));
        }
        if (now || scenes.isEmpty()) {
            scenes = all;
            first = iterations.size();
            shown = shot;
        }
        iterations.add(shot.iteration());
    }

    /** What stands in a row after its name. */
    static List<String> cells(NodeRow row) {
        return List.of(row.norm(), row.outputWeight(), Integer.toString(row.activated()));
    }

    private int text(String text) {
        return texts.computeIfAbsent(text, all -> texts.size());
    }

    /** The pictures at the moment with which the page opens. */
    List<Scene> scenes() {
        return scenes;
    }

    /** The moment with which the page opens. */
    Shot shown() {
        return shown;
    }

    /** What happens, with the number of its moment. */
    Map<RunEvent, Integer> events() {
        Map<RunEvent, Integer> events = new LinkedHashMap<>();
        for (RunEvent event : story.events()) {
            int at = 0;
            while (at + 1 < iterations.size() && iterations.get(at + 1) <= event.iteration()) {
                at++;
            }
            events.put(event, at);
        }
        return events;
    }

    SvgElements svg() {
        return svg;
    }

    /** All that the script reads. */
    ObjectNode data() {
        ObjectNode node = JsonText.object();
        node.put("seconds", SECONDS).put("first", first).put("end", story.pace().end());
        ArrayNode told = node.putArray("events");
        events().forEach((event, moment) -> {
            double position = Pace.positionOf(event.iteration());
            told.addObject()
                    .put("text", event.text() + ", iteration " + NumberText.of(event.iteration()))
                    .put("position", position)
                    .put("share", story.pace().shareAt(position))
                    .put("moment", moment);
        });
        ArrayNode networks = node.putArray("networks");
        shown.steps().forEach(step -> networks.add(step.name()));
        ArrayNode all = node.putArray("texts");
        texts.keySet().forEach(all::add);
        strip.write(node);
        node.set("moments", moments);
        return node;
    }
}
