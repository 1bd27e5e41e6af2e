package org.geodescent.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.geodescent.core.theory.Statement;
import org.geodescent.figure.Figure;
import org.geodescent.session.BoundsView;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;

/** Every picture of a session, as the command line draws it. */
public final class EveryPicture {
    private EveryPicture() {}

    /** One picture. @throws IllegalArgumentException in a sentence, if there is none */
    public static Figure drawn(String id, Session session) {
        return Headless.figure(Pictures.find(id).orElseThrow(), session, growing -> {}, () -> false);
    }

    /**
     * All of a session, by name; one that cannot be drawn is refused with an IllegalArgumentException. All but the basin map, which
     * takes long.
     */
    public static Map<String, Supplier<Figure>> of(Session session) {
        Map<String, Supplier<Figure>> pictures = new LinkedHashMap<>();
        for (Picture picture : Pictures.all()) {
            if (picture.ofExperiment() && !picture.needs().contains(Picture.Need.BASIN_MAP)) {
                pictures.put(picture.id(), () -> drawn(picture.id(), session));
            }
        }
        for (Statement statement : Statement.values()) {
            TheoryView theory = TheoryView.DEFAULT.withBounds(BoundsView.DEFAULT.withStatement(statement));
            Session told = new Session(session.experiment(), session.view(), Optional.of(theory));
            pictures.put(statement.title(), () -> drawn(BoundsPicture.ID, told));
        }
        return pictures;
    }
}
