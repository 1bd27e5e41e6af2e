package org.geodescent.cifar.train;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
        return new EpochReport(
                node.field("loss").number(),
                node.field("trainAccuracy").number(),
                node.field("testAccuracy").number(),
                node.field("imagesPerSecond").number());
    }
}
