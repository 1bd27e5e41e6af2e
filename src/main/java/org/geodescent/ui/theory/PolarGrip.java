package org.geodescent.ui.theory;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Handles;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.Workbench;

/** Puts λ where the mouse is pressed, and moves it. */
final class PolarGrip implements Grip {
    private final Workbench workbench;

    PolarGrip(Workbench workbench) {
        this.workbench = workbench;
    }

    private static Handles.Multipliers of(Drawn.Shown drawn) {
        return (Handles.Multipliers) drawn.handles();
    }

    @Override
    public List<Mark> light(Drawn.Shown drawn, Highlight lit) {
        return AxisLight.of(of(drawn), lit);
    }

    @Override
    public Highlight under(Drawn.Shown drawn, Vec2 at, Vec2 reach) {
        return AxisLight.under(of(drawn), at, reach);
    }

    @Override
    public boolean grasp(Drawn.Shown drawn, Vec2 at, Vec2 reach) {
        drag(drawn, at);
        return true;
    }

    @Override
    public void drag(Drawn.Shown drawn, Vec2 at) {
        var theory = workbench.theoryProperty();
        theory.set(theory.get().withAxes(of(drawn).first(), of(drawn).second()).withLambda(Optional.of(at)));
    }
}
