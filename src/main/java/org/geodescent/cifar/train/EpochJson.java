package org.geodescent.cifar.train;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.geodescent.io.Decimal;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;

/** An epoch's report in model files and in the output of {@code cifar train}. */
public final class EpochJson {
    private EpochJson() {}

    public static ObjectNode of(EpochReport report) {
        return JsonText.object()
                .put("loss", report.loss())
                .put("trainAccuracy", report.trainAccuracy())
                .put("testAccuracy", report.testAccuracy())
                .put("imagesPerSecond", report.imagesPerSecond());
    }

    static EpochReport read(JsonCursor node) throws InputException {
        node.only("loss", "trainAccuracy", "testAccuracy", "imagesPerSecond");
        return new EpochReport(
                between(node.field("loss"), 0, Double.MAX_VALUE),
                between(node.field("trainAccuracy"), 0, 1),
                between(node.field("testAccuracy"), 0, 1),
                between(node.field("imagesPerSecond"), 0, Double.MAX_VALUE));
    }

    /** A number in a range. */
    static double between(JsonCursor field, double least, double most) throws InputException {
        double value = field.number();
        if (!(value >= least && value <= most)) {
            String range = most == Double.MAX_VALUE ? "at least " + Decimal.format(least) : "from 0 to 1";
            throw field.fault("is %s; it must be %s".formatted(Decimal.format(value), range));
        }
        return value;
    }
}
