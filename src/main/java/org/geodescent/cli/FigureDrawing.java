package org.geodescent.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.geodescent.figure.Figure;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.io.InputException;
import org.geodescent.picture.DemonstrationPicture;
import org.geodescent.picture.Headless;
import org.geodescent.picture.Picture;
import org.geodescent.reproduce.CarriedFigures;
import org.geodescent.run.BasinJob;
import org.geodescent.session.FigureSource;
import org.geodescent.session.Session;

/** Draws what is asked for of a file as the window would: a demonstration, the file's own figure, or pictures. */
final class FigureDrawing {
    private final AskedFigure asked;
    private final List<Picture> pictures;
    private final Supplier<Progress> progress;
    private final BooleanSupplier cancelled;

    /**
     * @param pictures of the session, unless something else is drawn
     * @param progress begins to show how far a basin map is
     * @param cancelled asked now and then
     */
    FigureDrawing(AskedFigure asked, List<Picture> pictures, Supplier<Progress> progress, BooleanSupplier cancelled) {
        this.asked = asked;
        this.pictures = pictures;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /** In its own size. */
    Figure natural() throws InputException {
        Optional<DemonstrationPicture> demonstration = asked.demonstration();
        if (demonstration.isPresent()) {
            return demonstration.get().opened(cancelled).figure();
        }
        Optional<FigureSource> whole = asked.whole();
        if (whole.isPresent()) {
            return CarriedFigures.again(file(), asked.carried(), whole.get(), cancelled);
        }
        Session session = asked.session();
        return CliCommand.guarded(
                file(), () -> showing(growing -> Headless.figure(pictures, session, growing, cancelled)));
    }

    /** Laid out for a page. */
    PageLayout.Laid laidOut(Page page) throws InputException {
        try {
            Optional<DemonstrationPicture> demonstration = asked.demonstration();
            if (demonstration.isPresent()) {
                return demonstration.get().opened(page, cancelled);
            }
            Optional<FigureSource> whole = asked.whole();
            if (whole.isPresent()) {
                return CarriedFigures.again(file(), asked.carried(), whole.get(), page, cancelled);
            }
            Session session = asked.session();
            return showing(growing -> Headless.figure(pictures, session, page, growing, cancelled));
        } catch (IllegalArgumentException e) {
            throw new InputException("%s: %s".formatted(file(), e.getMessage()), e);
        }
    }

    private String file() {
        return asked.file().toString();
    }

    /** Shows how far a basin map is while something is drawn. */
    private <T> T showing(Function<Consumer<BasinJob.Growing>, T> drawing) {
        Progress shown = progress.get();
        try {
            return drawing.apply(growing -> shown.show(
                    growing.map().computed(),
                    growing.already(),
                    growing.map().cells().size()));
        } finally {
            shown.end();
        }
    }
}
