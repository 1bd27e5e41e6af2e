package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.theory.ConvexTheorems;
import org.geodescent.core.theory.LabelPeaks;
import org.geodescent.io.JsonText;

/** B's Lemma 4 and Proposition 7: the local maximisers and minimisers of {@code yᵀ(Xu)₊} in the plane. */
record PeaksReport(LabelPeaks maxima, LabelPeaks minima) {
    private static final String KEY = "proposition7";

    /** Empty for points that are not of the plane. */
    static Optional<PeaksReport> of(Dataset data) {
        return data.dimension() == 2
                ? Optional.of(new PeaksReport(LabelPeaks.of(data, 1), LabelPeaks.of(data, -1)))
                : Optional.empty();
    }

    /** Adds {@code proposition7}: null if there is no report. */
    static void put(ObjectNode node, Optional<PeaksReport> report) {
        if (report.isEmpty()) {
            JsonText.putMissing(node, KEY, "it is evaluated for points with two coordinates");
            return;
        }
        LabelPeaks maxima = report.get().maxima;
        ObjectNode own = BiasFreeReport.verdict(node, KEY, new ConvexTheorems.Verdict(maxima.violation(), false));
        put(own.putArray("maxima"), maxima);
        put(own.putArray("minima"), report.get().minima);
    }

    private static void put(ArrayNode list, LabelPeaks found) {
        for (LabelPeaks.Peak peak : found.peaks()) {
            ObjectNode each = list.addObject();
            each.putArray("u").add(peak.direction().x()).add(peak.direction().y());
            each.put("cosine", found.sign() * peak.cosine()).put("missed", peak.missed());
        }
    }

    /** Lines for people. */
    List<String> lines() {
        return List.of(maxima.sentence(), minima.sentence());
    }
}
