package org.geodescent.picture;

import java.util.List;
import org.geodescent.figure.Figure;
import org.geodescent.figure.page.Drawing;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.io.InputException;
import org.geodescent.session.SessionJson;

/** Figures laid out for a page, which carry that page with what makes them again. */
public final class CarriedPage {
    private CarriedPage() {}

    /**
     * A figure for a page.
     *
     * @param drawings which draw the figure in other sizes
     * @param natural the figure in its own size, with what it carries
     * @throws IllegalArgumentException in one sentence, if the page is too small
     */
    public static PageLayout.Laid laid(List<Drawing> drawings, Page page, Figure natural) {
        PageLayout.Laid laid = PageLayout.of(drawings, page, natural);
        return natural.provenance().isEmpty()
                ? laid
                : laid.withProvenance(carrying(natural, page).provenance());
    }

    /** A figure that carries a session, carrying the page as well. */
    public static Figure carrying(Figure figure, Page page) {
        try {
            return figure.withProvenance(SessionJson.write(
                    SessionJson.readCarried("a figure", figure.provenance()).on(page)));
        } catch (InputException e) {
            throw new IllegalStateException("a figure carries what cannot be read", e);
        }
    }
}
