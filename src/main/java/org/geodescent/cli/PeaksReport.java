package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.theory.LabelPeaks;
import org.geodescent.io.JsonText;

/** B's Lemma 4 and Proposition 7: the local maximisers and minimisers of {@code yᵀ(Xu)₊} in the plane. */
final class PeaksReport {
    private static final String KEY = "proposition7";

    private PeaksReport() {}

    /** Adds {@code proposition7}: null for points that are not of the plane. */
    static void put(ObjectNode node, Dataset data) {
        if (data.dimension() != 2) {
            JsonText.putMissing(node, KEY, "it is evaluated for points with two coordinates");
            return;
        }
        LabelPeaks maxima = LabelPeaks.of(data, 1);
        ObjectNode own = node.putObject(KEY)
                .put("verdict", maxima.violation().isEmpty() ? "applies" : "outside")
                .put("reason", maxima.violation().orElse(""));
        put(own.putArray("maxima"), maxima);
        put(own.putArray("minima"), LabelPeaks.of(data, -1));
    }

    private static void put(ArrayNode list, LabelPeaks found) {
        for (LabelPeaks.Peak peak : found.peaks()) {
            ObjectNode each = list.addObject();
            each.putArray("u").add(peak.direction().x()).add(peak.direction().y());
            each.put("cosine", found.sign() * peak.cosine()).put("missed", peak.missed());
        }
    }

    /** Lines for people. */
    static List<String> lines(Dataset data) {
        return data.dimension() == 2
                ? List.of(
                        LabelPeaks.of(data, 1).sentence(),
                        LabelPeaks.of(data, -1).sentence())
                : List.of();
    }
}
