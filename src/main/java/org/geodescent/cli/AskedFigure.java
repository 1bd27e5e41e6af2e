package org.geodescent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.data.UnitVectors;
import org.geodescent.figure.page.Page;
import org.geodescent.io.InputException;
import org.geodescent.picture.DemonstrationPicture;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Picture.Control;
import org.geodescent.picture.Pictures;
import org.geodescent.run.Experiment;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;

/**
 * What is asked for of a file: the figure that it carries, or pictures of its session.
 *
 * @param file for sentences about it
 * @param views pictures that are asked for; none: what the file's figure shows
 */
record AskedFigure(Path file, CarriedFigure carried, List<Picture> views) {
    /** A figure of more than its experiment, if that is what shall be drawn. */
    Optional<FigureSource> whole() {
        return views.isEmpty()
                ? carried.figure().filter(source -> !(source instanceof FigureSource.Pictures))
                : Optional.empty();
    }

    /** The demonstration that is asked for, if one is; it stands alone. */
    Optional<DemonstrationPicture> demonstration() {
        return views.stream()
                .filter(DemonstrationPicture.class::isInstance)
                .map(DemonstrationPicture.class::cast)
                .findFirst();
    }

    /** What is asked for, or else what the file's figure shows, or else the input plane; of a {@link #whole} none. */
    List<Picture> pictures() throws InputException {
        if (!views.isEmpty() || whole().isPresent()) {
            return views;
        }
        return carried.figure().orElse(null) instanceof FigureSource.Pictures shown
                ? PictureNames.named(file, shown.ids())
                : List.of(new InputPlanePicture());
    }

    /** That of the figure that is carried; another view is another figure. */
    Optional<Page> page() {
        return views.isEmpty() ? carried.page() : Optional.empty();
    }

    /** @throws InputException if the file carries none */
    Session session() throws InputException {
        return carried.session()
                .orElseThrow(() -> new InputException(
                        "--view: %s carries no experiment on points but a figure of its own; leave --view out"
                                .formatted(file)));
    }

    /**
     * With the class that is asked for.
     *
     * @param word for the class
     * @param pictures that are drawn
     */
    AskedFigure ofClass(String word, List<Picture> pictures) throws InputException {
        if (pictures.stream().noneMatch(picture -> picture.controls().contains(Control.CLASS))) {
            throw new InputException("--class: what is drawn is not of one class; with --view %s it can be"
                    .formatted(Pictures.all().stream()
                            .filter(picture -> picture.controls().contains(Control.CLASS))
                            .map(Picture::id)
                            .collect(Collectors.joining(", "))));
        }
        Session session = session();
        Optional<Integer> chosen =
                ShownClass.of(word, session.experiment().data().classNames());
        TheoryView theory = session.theory().orElse(TheoryView.DEFAULT);
        return with(new Session(
                session.experiment(), session.view(), Optional.of(theory.withClass(chosen)), session.basin()));
    }

    /**
     * With its samples as unit vectors; what was computed of others is left out.
     *
     * @param session that is carried
     */
    AskedFigure ofUnitVectors(Session session) throws InputException {
        Experiment experiment = session.experiment().withScaling(Scaling.UNIT);
        Optional<Integer> zero = UnitVectors.zero(experiment.data());
        if (zero.isPresent()) {
            throw new InputException(
                    "--unit: %s: sample %d is 0 in every feature and has no direction; leave --unit out, or the sample"
                            .formatted(file, zero.get() + 1));
        }
        return with(new Session(experiment, session.view().withViewport(Optional.empty()), session.theory()));
    }

    private AskedFigure with(Session other) {
        return new AskedFigure(file, carried.with(other), views);
    }
}
