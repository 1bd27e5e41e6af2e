package org.geodescent.ui.theory;

import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.picture.ClassReadings;
import org.geodescent.ui.theory.ReadingRows.Reading;

/** The numbers of B of all classes together as text. */
final class SumWords {
    private SumWords() {}

    static Reading optimum(ClassReadings classes) {
        Answer<Double> sum = classes.optimum();
        return Reading.of(
                sum instanceof Answer.Value<Double> value ? NumberText.of(value.value(), 6) : "none: " + sum.reason());
    }

    static Reading interval(ClassReadings classes) {
        return Reading.of(classes.interval().map(ConvexWords::interval).orElse(ConvexWords.NOT_TRAINED));
    }

    static Reading verdict(ClassReadings classes) {
        return Reading.of(classes.interval().map(ConvexWords::verdict).orElse(ConvexWords.NOT_TRAINED));
    }

    static Reading dual(ClassReadings classes) {
        return largest(classes, classes.dual());
    }

    static Reading residual(ClassReadings classes) {
        return largest(classes, classes.residual());
    }

    static Reading invariant(ClassReadings classes) {
        return largest(classes, classes.invariantDrift());
    }

    private static Reading largest(ClassReadings classes, Optional<ClassReadings.Largest> largest) {
        String missing = classes.interval().isEmpty() ? ConvexWords.NOT_TRAINED : ConvexWords.NO_LAMBDA;
        return Reading.of(largest.map(of -> "%s, class %s"
                        .formatted(
                                NumberText.of(of.value()),
                                Dataset.shownName(classes.classNames().get(of.ofClass()))))
                .orElse(missing));
    }

    /** They are those of the samples, whatever their classes. */
    static Reading arrangements(ClassReadings classes) {
        return ConvexWords.arrangements(classes.problems().get(0));
    }
}
