package org.geodescent.picture;

import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.figure.Figure;
import org.geodescent.run.Experiment;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;

/** The input plane with the curves to its right. */
final class BothPlanesPicture implements Picture {
    private final Picture plane = new InputPlanePicture();
    private final Picture curves = new CurvesPicture();

    @Override
    public String id() {
        return "all";
    }

    @Override
    public String title() {
        return "Both planes";
    }

    @Override
    public About about() {
        return new About("Both planes", "The input plane with the curves to its right.", "");
    }

    @Override
    public Set<Need> needs() {
        return curves.needs();
    }

    @Override
    public boolean onTheoryPlane() {
        return false;
    }

    @Override
    public Look look(ViewState view, Optional<TheoryView> theory) {
        Look left = plane.look(view, theory);
        Look right = curves.look(view, theory);
        return new Look(view, right.theory(), left.width() + right.width(), Math.max(left.height(), right.height()));
    }

    @Override
    public Optional<Absence> absence(Experiment experiment) {
        return plane.absence(experiment).or(() -> curves.absence(experiment));
    }

    @Override
    public Drawn make(Moment moment, BooleanSupplier cancelled) {
        ViewState view = moment.look().plane();
        Optional<TheoryView> theory = Optional.of(moment.look().theory());
        Look all = look(view, theory);
        double across = moment.look().width() / all.width();
        double down = moment.look().height() / all.height();
        Figure left = part(moment, plane.look(view, theory), across, down, plane, cancelled);
        Figure right = part(moment, curves.look(view, theory), across, down, curves, cancelled);
        return new Drawn.Shown(moment, JoinedFigures.sideBySide(left, right), "", new Handles.None());
    }

    private static Figure part(
            Moment moment, Look own, double across, double down, Picture picture, BooleanSupplier cancelled) {
        Look sized = own.sized(across * own.width(), down * own.height());
        return picture.draw(moment.with(sized), cancelled).figure();
    }
}
