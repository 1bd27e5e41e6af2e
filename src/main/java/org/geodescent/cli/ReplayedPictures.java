package org.geodescent.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.geodescent.io.InputException;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Picture;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;

/** Which pictures of a session a handout or a film replays. */
final class ReplayedPictures {
    /** So many have room beside each other. */
    static final int MOST = 4;

    private ReplayedPictures() {}

    /** What is asked for, or else what the file's figure shows, or else what the window shows. */
    static List<Picture> of(Path file, CarriedFigure carried, Session session, List<Picture> views)
            throws InputException {
        List<String> ids = new ArrayList<>();
        if (!views.isEmpty()) {
            views.forEach(view -> ids.add(view.id()));
        } else if (carried.figure().orElse(null) instanceof FigureSource.Pictures shown) {
            ids.addAll(shown.ids());
        } else {
            ids.add(session.view().picture().orElse(InputPlanePicture.ID));
            ids.add(session.theory().orElse(TheoryView.DEFAULT).tab());
        }
        if (ids.size() > MOST || ids.stream().distinct().count() < ids.size()) {
            throw new InputException(
                    "--view: %s; a replay has at most %d pictures, each once".formatted(String.join(", ", ids), MOST));
        }
        return PictureNames.named(file, ids);
    }

    /** The session that is replayed. */
    static Session session(Path file, CarriedFigure carried) throws InputException {
        return carried.session()
                .orElseThrow(() -> new InputException(
                        "%s carries no experiment on points, of which there would be a replay".formatted(file)));
    }
}
