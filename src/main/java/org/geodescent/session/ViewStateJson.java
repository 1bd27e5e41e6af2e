package org.geodescent.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.core.geometry.ExtremeCell;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.recipe.CellMark;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;

/**
 * How an experiment is looked at, in a session: {@code {"viewport": {…}, "iteration": 100, "layers": […], "cell": {…},
 * "picture": …, "axes": [1, 3], "step": {…}, "pins": […], "width": …, "height": …}}; of all but layers and size only
 * what somebody chose.
 */
public final class ViewStateJson {
    private static final int MOST_FEATURES = 10_000;

    private ViewStateJson() {}

    /** As {@link #read} reads it. */
    public static ObjectNode write(ViewState view) {
        ObjectNode node = JsonText.object();
        view.viewport().ifPresent(box -> node.set("viewport", write(box)));
        view.iteration().ifPresent(iteration -> node.put("iteration", iteration));
        ArrayNode layers = node.putArray("layers");
        view.layers().stream().sorted().forEach(layer -> layers.add(JsonNames.of(layer)));
        view.cell().ifPresent(cell -> node.putObject("cell")
                .put("loss", JsonNames.of(cell.loss()))
                .put("extreme", JsonNames.of(cell.extreme())));
        view.picture().ifPresent(picture -> node.put("picture", picture));
        if (!view.axes().equals(PlaneAxes.DEFAULT)) {
            node.putArray("axes").add(view.axes().across() + 1).add(view.axes().up() + 1);
        }
        view.step()
                .ifPresent(step ->
                        node.putObject("step").put("caption", step.caption()).put("run", step.problem() + 1));
        if (!view.pins().isEmpty()) {
            ArrayNode pins = node.putArray("pins");
            view.pins().forEach(pin -> pins.add(PinJson.write(pin)));
        }
        return node.put("width", view.width()).put("height", view.height());
    }

    private static ObjectNode write(Box box) {
        return JsonText.object()
                .put("minX", box.minX())
                .put("minY", box.minY())
                .put("maxX", box.maxX())
                .put("maxY", box.maxY());
    }

    /** What such an object says. @throws InputException naming the place of what is missing or wrong */
    public static ViewState read(JsonCursor view) throws InputException {
        view.only("viewport", "iteration", "layers", "cell", "picture", "axes", "step", "pins", "width", "height");
        Optional<JsonCursor> viewport = view.optional("viewport");
        Optional<JsonCursor> iteration = view.optional("iteration");
        Set<PlaneLayer> layers = EnumSet.noneOf(PlaneLayer.class);
        for (JsonCursor layer : view.field("layers").elements()) {
            layers.add(layer.oneOf(PlaneLayer.values(), JsonNames::of));
        }
        Optional<JsonCursor> cell = view.optional("cell");
        Optional<JsonCursor> picture = view.optional("picture");
        Optional<JsonCursor> axes = view.optional("axes");
        Optional<Box> box = viewport.isPresent() ? Optional.of(readBox(viewport.get())) : Optional.empty();
        Optional<Long> shown = iteration.isPresent() ? Optional.of(readIteration(iteration.get())) : Optional.empty();
        Optional<CellMark> mark = cell.isPresent() ? Optional.of(readCell(cell.get())) : Optional.empty();
        Optional<String> left = picture.isPresent() ? Optional.of(picture.get().text()) : Optional.empty();
        PlaneAxes features = axes.isPresent() ? readAxes(axes.get()) : PlaneAxes.DEFAULT;
        Optional<JsonCursor> step = view.optional("step");
        Optional<StepView> slow = step.isPresent() ? Optional.of(readStep(step.get())) : Optional.empty();
        List<Pin> pins = new ArrayList<>();
        Optional<JsonCursor> pinned = view.optional("pins");
        if (pinned.isPresent()) {
            for (JsonCursor pin : pinned.get().elements()) {
                pins.add(PinJson.read(pin));
            }
        }
        double width = SessionJson.readLength(view.field("width"));
        double height = SessionJson.readLength(view.field("height"));
        return view.guarded(() -> new ViewState(box, shown, layers, mark, left, features, slow, pins, width, height));
    }

    private static StepView readStep(JsonCursor step) throws InputException {
        step.only("caption", "run");
        return new StepView(
                step.field("caption").wholeNumber(1, StepView.CAPTIONS),
                step.field("run").wholeNumber(1, MOST_FEATURES) - 1);
    }

    private static PlaneAxes readAxes(JsonCursor axes) throws InputException {
        List<JsonCursor> features = axes.elements(2, "across and up");
        int across = features.get(0).wholeNumber(1, MOST_FEATURES);
        int up = features.get(1).wholeNumber(1, MOST_FEATURES);
        return axes.guarded(() -> new PlaneAxes(across - 1, up - 1));
    }

    private static CellMark readCell(JsonCursor cell) throws InputException {
        cell.only("loss", "extreme");
        return new CellMark(
                cell.field("loss").oneOf(Loss.values(), JsonNames::of),
                cell.field("extreme").oneOf(ExtremeCell.values(), JsonNames::of));
    }

    static long readIteration(JsonCursor iteration) throws InputException {
        if (iteration.wholeNumber() < 0) {
            throw iteration.fault("is %d; it must be at least 0".formatted(iteration.wholeNumber()));
        }
        return iteration.wholeNumber();
    }

    private static Box readBox(JsonCursor box) throws InputException {
        box.only("minX", "minY", "maxX", "maxY");
        double minX = box.field("minX").number();
        double minY = box.field("minY").number();
        double maxX = box.field("maxX").number();
        double maxY = box.field("maxY").number();
        return box.guarded(() -> new Box(minX, minY, maxX, maxY));
    }
}
