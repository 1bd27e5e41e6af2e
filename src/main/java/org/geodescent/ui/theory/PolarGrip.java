package org.geodescent.ui.theory;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.Workbench;
import org.geodescent.view.TheoryScene.TheoryPicture.Drawn;

/** Puts λ where the mouse is pressed, and moves it. */
final class PolarGrip implements Grip {
    private final Workbench workbench;

    PolarGrip(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public List<Mark> light(Drawn drawn, Highlight lit) {
        return AxisLight.of(drawn, lit);
    }

    @Override
    public Highlight under(Drawn drawn, Vec2 at, double unit) {
        return AxisLight.under(drawn, at, unit);
    }

    @Override
    public boolean grasp(Drawn drawn, Vec2 at, double unit) {
        drag(drawn, at);
        return true;
    }

    @Override
    public void drag(Drawn drawn, Vec2 at) {
        var theory = workbench.theoryProperty();
        theory.set(theory.get().withAxes(drawn.first(), drawn.second()).withLambda(Optional.of(at)));
    }
}
