package org.geodescent.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.theory.Statement;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;

/**
 * The theory plane in a session: {@code {"tab": …, "samples": [1, 2], "parts": […], "lambda": [λ₁, λ₂], "bounds":
 * {"statement": "theorem-2", "asPrinted": true}, "solid": {…}, "class": 2, "width": …, "height": …}}, samples and
 * classes counted from 1; of bounds and class only what somebody chose.
 */
public final class TheoryViewJson {
    private TheoryViewJson() {}

    /** As {@link #read} reads it. */
    public static ObjectNode write(TheoryView view) {
        ObjectNode node = JsonText.object().put("tab", view.tab());
        node.putArray("samples").add(view.first() + 1).add(view.second() + 1);
        ArrayNode parts = node.putArray("parts");
        view.parts().stream().sorted().forEach(part -> parts.add(JsonNames.of(part)));
        view.lambda()
                .ifPresent(lambda -> node.putArray("lambda").add(lambda.x()).add(lambda.y()));
        if (!view.bounds().equals(BoundsView.DEFAULT)) {
            node.set("bounds", writeBounds(view.bounds()));
        }
        if (!view.solid().equals(SolidView.DEFAULT)) {
            node.set("solid", SolidViewJson.write(view.solid()));
        }
        view.ofClass().ifPresent(k -> node.put("class", k + 1));
        return node.put("width", view.width()).put("height", view.height());
    }

    /** What such an object says. @throws InputException naming the place of what is missing or wrong */
    public static TheoryView read(JsonCursor node) throws InputException {
        node.only("tab", "samples", "parts", "lambda", "bounds", "solid", "class", "width", "height");
        List<JsonCursor> samples = node.field("samples").elements(2, "one per axis");
        int first = samples.get(0).wholeNumber(1, Integer.MAX_VALUE);
        int second = samples.get(1).wholeNumber(1, Integer.MAX_VALUE);
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (JsonCursor part : node.field("parts").elements()) {
            parts.add(part.oneOf(Part.values(), JsonNames::of));
        }
        Optional<JsonCursor> chosen = node.optional("lambda");
        Optional<Vec2> lambda = Optional.empty();
        if (chosen.isPresent()) {
            double[] entries = chosen.get().numbers(2, "one per sample");
            lambda = Optional.of(new Vec2(entries[0], entries[1]));
        }
        Optional<JsonCursor> chosenBounds = node.optional("bounds");
        BoundsView bounds = chosenBounds.isPresent() ? readBounds(chosenBounds.get()) : BoundsView.DEFAULT;
        Optional<JsonCursor> space = node.optional("solid");
        SolidView solid = space.isPresent() ? SolidViewJson.read(space.get()) : SolidView.DEFAULT;
        Optional<JsonCursor> shown = node.optional("class");
        Optional<Integer> ofClass =
                shown.isPresent() ? Optional.of(shown.get().wholeNumber(1, Integer.MAX_VALUE) - 1) : Optional.empty();
        String tab = node.field("tab").text();
        Optional<Vec2> read = lambda;
        double width = SessionJson.readLength(node.field("width"));
        double height = SessionJson.readLength(node.field("height"));
        return node.guarded(
                () -> new TheoryView(tab, first - 1, second - 1, parts, read, bounds, solid, ofClass, width, height));
    }

    /** As {@link #readBounds} reads it. */
    public static ObjectNode writeBounds(BoundsView view) {
        ObjectNode bounds = JsonText.object();
        view.statement().ifPresent(statement -> bounds.put("statement", JsonNames.of(statement)));
        return bounds.put("asPrinted", view.asPrinted());
    }

    /** What such an object says. @throws InputException naming the place of what is missing or wrong */
    public static BoundsView readBounds(JsonCursor node) throws InputException {
        node.only("statement", "asPrinted");
        Optional<JsonCursor> statement = node.optional("statement");
        return new BoundsView(
                statement.isPresent()
                        ? Optional.of(statement.get().oneOf(Statement.values(), JsonNames::of))
                        : Optional.empty(),
                node.field("asPrinted").truth());
    }
}
