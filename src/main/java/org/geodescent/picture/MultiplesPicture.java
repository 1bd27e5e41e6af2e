package org.geodescent.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.figure.Figure;
import org.geodescent.figure.NoRoomException;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.Heading;
import org.geodescent.figure.recipe.Reason;
import org.geodescent.figure.recipe.Tiles;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;

/**
 * The picture at the left once more, of other experiments, at the same iteration: small multiples, or of one other
 * experiment a second stage. It trains them itself, to the bits that they have when they are opened, and keeps their
 * runs as long as they are the same.
 */
abstract class MultiplesPicture implements Picture {
    /** For the name of an experiment above its picture. */
    private static final double HEADING = 22;

    /** An experiment with its name. */
    record Other(String name, Experiment experiment) {}

    /** One of them with its runs and its own copy of the picture: a picture keeps what it has computed of one run. */
    private final class Stage {
        private final Experiment experiment;
        private final Picture picture;
        private final Headless runs;

        Stage(Experiment experiment, String id) {
            this.experiment = experiment;
            picture = Pictures.find(id).orElseGet(InputPlanePicture::new);
            runs = Headless.ofWholeRuns(
                    new Session(experiment, ViewState.DEFAULT), growing -> {}, () -> cancelled.getAsBoolean());
        }

        Drawn draw(Look look, long iteration) {
            return runs.drawn(picture, look, iteration);
        }
    }

    private List<Stage> stages = List.of();
    private volatile BooleanSupplier cancelled = () -> false;

    /** What is shown beside a moment, at most as many as can be told apart. */
    abstract List<Other> others(Moment moment);

    /** Why there is nothing to be shown beside a moment. */
    abstract Absence nothing(Moment moment);

    @Override
    public Set<Need> needs() {
        return EnumSet.noneOf(Need.class);
    }

    @Override
    public Drawn make(Moment moment, BooleanSupplier stop) {
        List<Other> others = others(moment);
        if (others.isEmpty()) {
            return new Drawn.Absent(moment, nothing(moment));
        }
        cancelled = stop;
        String id = shown(moment);
        keep(others, id);
        Rect area = new Rect(0, 0, moment.look().width(), moment.look().height());
        List<Rect> cells = Tiles.of(others.size(), area);
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            Rect cell = cells.get(i);
            panels.add(Heading.panel(
                    "name-%d".formatted(i + 1),
                    others.get(i).name(),
                    new Rect(cell.x(), cell.y(), cell.width(), HEADING)));
            panels.addAll(tile(
                    moment,
                    stages.get(i),
                    new Rect(cell.x(), cell.y() + HEADING, cell.width(), cell.height() - HEADING)));
        }
        Figure figure = new Figure(
                area.width(),
                area.height(),
                title() + ": " + stages.get(0).picture.title(),
                "%s of %s, at the same iteration."
                        .formatted(
                                stages.get(0).picture.title(),
                                String.join(
                                        "; ", others.stream().map(Other::name).toList())),
                panels,
                "");
        return new Drawn.Shown(moment, figure, "", new Handles.None());
    }

    /** The picture at the left; the input plane, if that shows several of something itself. */
    private static String shown(Moment moment) {
        return moment.look()
                .plane()
                .picture()
                .filter(id -> !id.equals(SeedsPicture.ID) && !id.equals(PinnedPicture.ID))
                .orElse(InputPlanePicture.ID);
    }

    /** Experiments that were there before keep their runs. */
    private void keep(List<Other> others, String id) {
        List<Stage> next = new ArrayList<>();
        for (Other other : others) {
            next.add(stages.stream()
                    .filter(stage -> stage.picture.id().equals(id) && stage.experiment.equals(other.experiment()))
                    .findFirst()
                    .orElseGet(() -> new Stage(other.experiment(), id)));
        }
        stages = next;
    }

    private static List<Panel> tile(Moment moment, Stage stage, Rect place) {
        Picture picture = stage.picture;
        Size least = picture.least();
        if (!least.fits(place.width(), place.height())) {
            return List.of(reason(place, "No room for this picture here: enlarge it."));
        }
        boolean samePoints = stage.experiment.data().equals(moment.experiment().data());
        ViewState plane = moment.look().plane();
        ViewState view = (samePoints ? plane : plane.withViewport(Optional.empty()))
                .withPins(List.of())
                .withStep(Optional.empty())
                .withCell(Optional.empty());
        TheoryView theory = moment.look().theory();
        TheoryView own =
                samePoints ? theory : theory.withClass(Optional.empty()).withLambda(Optional.empty());
        Look look = new Look(
                view.withSize(place.width(), place.height()),
                own.withTab(picture.id()).withSize(place.width(), place.height()),
                place.width(),
                place.height());
        try {
            Figure figure = stage.draw(look, moment.iteration()).figure();
            List<Panel> panels = figure.panels().stream()
                    .map(panel -> panel.moved(place.x(), place.y()))
                    .toList();
            panels.forEach(PanelLayout::of);
            return panels;
        } catch (NoRoomException e) {
            return List.of(reason(place, "No room for this picture here: enlarge it."));
        } catch (IllegalArgumentException e) {
            return List.of(reason(place, String.valueOf(e.getMessage())));
        }
    }

    private static Panel reason(Rect place, String sentence) {
        return Reason.panel("no-picture", "", place, sentence);
    }
}
