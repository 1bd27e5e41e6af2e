package org.geodescent.session;

import java.util.Optional;

/**
 * What a file holds: an experiment and how it is looked at, a figure that was made of more than that, or both.
 *
 * @param session what the window opens; empty for figures that show no experiment on points
 * @param figure what the file's figure shows, if that is more than the experiment
 */
public record CarriedFigure(Optional<Session> session, Optional<FigureSource> figure) {
    public CarriedFigure {
        if (session.isEmpty() && figure.isEmpty()) {
            throw new IllegalArgumentException("neither a session nor a figure");
        }
    }
}
