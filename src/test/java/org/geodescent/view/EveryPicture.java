package org.geodescent.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.geodescent.core.theory.Statement;
import org.geodescent.figure.Figure;
import org.geodescent.session.BoundsView;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;

/** Every picture that can be drawn of a session, by name; one that cannot is refused with an IllegalArgumentException. All but the basin map, which takes long. */
public final class EveryPicture {
    private EveryPicture() {}

    public static Map<String, Supplier<Figure>> of(Session session) {
        Map<String, Supplier<Figure>> pictures = new LinkedHashMap<>();
        Scene[] made = new Scene[1];
        Supplier<Scene> scene = () -> {
            if (made[0] == null) {
                made[0] = Rendering.scene(session, () -> false);
            }
            return made[0];
        };
        pictures.put("input plane", () -> Rendering.inputPlane(session, scene.get()));
        pictures.put("curves", () -> Rendering.curves(session, scene.get()));
        pictures.put("all", () -> Rendering.all(session, scene.get()));
        for (ConvexView view : ConvexView.values()) {
            pictures.put(view.id(), () -> Rendering.theory(view, session, scene.get(), () -> false));
        }
        for (Statement statement : Statement.values()) {
            TheoryView theory = TheoryView.DEFAULT.withBounds(BoundsView.DEFAULT.withStatement(statement));
            Session told = new Session(session.experiment(), session.view(), Optional.of(theory));
            pictures.put(statement.title(), () -> Rendering.bounds(told, scene.get(), () -> false));
        }
        pictures.put("bounds", () -> Rendering.bounds(session, scene.get(), () -> false));
        pictures.put("singular values", () -> LoopRendering.singularValues(session, () -> false));
        pictures.put("feedback loop", () -> LoopRendering.feedbackLoop(session, () -> false));
        return pictures;
    }
}
