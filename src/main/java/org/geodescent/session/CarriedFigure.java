package org.geodescent.session;

import java.util.Optional;
import org.geodescent.figure.page.Page;

/**
 * What a file holds: an experiment and how it is looked at, a figure that was made of more than that, or both.
 *
 * @param session what the window opens; empty for figures that show no experiment on points
 * @param figure what the file's figure shows, if that is more than the experiment
 * @param page for which the file's figure is laid out, if it is for one
 */
public record CarriedFigure(Optional<Session> session, Optional<FigureSource> figure, Optional<Page> page) {
    /** Of a figure in its own size. */
    public CarriedFigure(Optional<Session> session, Optional<FigureSource> figure) {
        this(session, figure, Optional.empty());
    }

    public CarriedFigure {
        if (session.isEmpty() && figure.isEmpty()) {
            throw new IllegalArgumentException("neither a session nor a figure");
        }
    }

    /** The same with another session. */
    public CarriedFigure with(Session other) {
        return new CarriedFigure(Optional.of(other), figure, page);
    }

    /** The same for a page. */
    public CarriedFigure on(Page other) {
        return new CarriedFigure(session, figure, Optional.of(other));
    }
}
