package org.geodescent.ui.gallery;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.geodescent.figure.Figure;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;

/**
 * Something that the gallery opens. Immutable.
 *
 * @param id tells it from the others
 * @param section where it stands
 * @param title its name, such as “B, Figure 3”
 * @param line one sentence on what one will see
 * @param session what it puts on the stage; empty if that is elsewhere than in the laboratory
 * @param drawing computes its picture, which may take seconds; on any thread
 * @param open opens it; on the JavaFX thread
 */
public record GalleryEntry(
        String id,
        Section section,
        String title,
        String line,
        Optional<Session> session,
        Drawing drawing,
        Runnable open) {
    /** Computes a picture. */
    @FunctionalInterface
    public interface Drawing {
        /**
         * A picture of about this size.
         *
         * @param cancelled asked now and then
         * @throws java.util.concurrent.CancellationException soon after {@code cancelled} turned true
         */
        Figure draw(double width, double height, BooleanSupplier cancelled);
    }

    /** In the order of the gallery. */
    public enum Section {
        FIGURES_A("Paper A, by figure", "Paper A"),
        FIGURES_B("Paper B, by figure", "Paper B"),
        STATEMENTS_A("Paper A, more", "Paper A"),
        STATEMENTS_B("Paper B, more", "Paper B"),
        COUNTEREXAMPLES("Counterexamples", "Counterexamples"),
        TEACHING("Teaching sets", "Teaching sets");

        private final String title;
        private final String filter;

        Section(String title, String filter) {
            this.title = title;
            this.filter = filter;
        }

        /** The heading. */
        public String title() {
            return title;
        }

        /** What is pressed to see it alone. */
        public String filter() {
            return filter;
        }
    }

    /** Whether this is what is on the stage: the experiment, and both pictures. */
    boolean isOpen(Session now) {
        return session.filter(mine ->
                        mine.experiment().title().equals(now.experiment().title())
                                && mine.view().picture().equals(now.view().picture())
                                && mine.theory()
                                        .map(TheoryView::tab)
                                        .equals(now.theory().map(TheoryView::tab)))
                .isPresent();
    }
}
