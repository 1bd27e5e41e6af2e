package org.geodescent.view;

import java.util.List;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.Reason;

/** What stands where a picture cannot be drawn because of a fault of the program: never the picture of something else. */
public final class FailedPicture {
    /** What is said. */
    public static final String SENTENCE =
            "This picture cannot be drawn: something went wrong inside Geodescent, and the log says what. Your experiment is kept.";

    private FailedPicture() {}

    /** The sentence as a figure. */
    public static Figure of(double width, double height) {
        return new Figure(
                width,
                height,
                "No picture",
                SENTENCE,
                List.of(Reason.panel("failed", "", new Rect(0, 0, width, height), SENTENCE)),
                "");
    }
}
