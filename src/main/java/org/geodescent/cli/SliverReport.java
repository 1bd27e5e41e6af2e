package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.NetworkGeometry;
import org.geodescent.core.geometry.SteepCell;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.PlaneGeometry;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.io.JsonText;

/**
 * The size of the cell that decides a net's Lipschitz constant, and the constant without slivers.
 *
 * @param steepest of all cells
 * @param wide of the cells that are not slivers
 */
record SliverReport(SteepCell steepest, SteepCell wide) {
    /** A cell that is thinner than this share of the samples' extent is a sliver. */
    static final double SLIVER = 1e-9;

    /** Of one two-layer net in the plane; empty for all else. */
    static Optional<SliverReport> of(Classifier classifier, Dataset data) {
        if (!classifier.tellsTwoClasses()
                || !(classifier.spec() instanceof TwoLayerRelu)
                || !PlaneGeometry.supports(classifier.spec())
                || !(PlaneGeometry.of(classifier) instanceof NetworkGeometry geometry)) {
            return Optional.empty();
        }
        return Optional.of(new SliverReport(geometry.steepCell(0), geometry.steepCell(SLIVER * extent(data))));
    }

    /** The largest distance of a sample from the first, or from the origin if that is larger. */
    private static double extent(Dataset data) {
        double extent = 0;
        for (int n = 0; n < data.size(); n++) {
            Vec2 point = data.point(n);
            extent = Math.max(extent, Math.max(point.norm(), point.distanceTo(data.point(0))));
        }
        return extent;
    }

    void put(ObjectNode node) {
        JsonText.put(node, "lipschitzCellWidth", Answer.finite(steepest.width(), "the cell is unbounded"));
        JsonText.put(
                node, "lipschitzWithoutSlivers", Answer.finite(wide.steepness().value()));
    }

    /** A line where the steepest cell is a sliver. */
    List<String> lines() {
        return steepest.equals(wide)
                ? List.of()
                : List.of("                     in a cell %s wide; without slivers %s"
                        .formatted(
                                NumberText.of(steepest.width(), 3),
                                NumberText.of(wide.steepness().value(), 6)));
    }
}
