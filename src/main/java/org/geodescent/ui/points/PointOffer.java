package org.geodescent.ui.points;

import java.util.List;
import java.util.Optional;
import org.geodescent.io.InputException;
import org.geodescent.io.PointOptions;
import org.geodescent.io.PointTable;

/**
 * A table of which two columns and a class can be shown in the plane.
 *
 * @param name of the file
 * @param table its columns
 * @param label the class column that is proposed; empty: all points are of one class
 * @param across the proposed first coordinate, a column of numbers
 * @param up the proposed second coordinate
 * @param plain whether the proposal needs no question
 * @param added whether the points join those that are there; otherwise they replace them
 */
public record PointOffer(
        String name, PointTable table, Optional<String> label, String across, String up, boolean plain, boolean added) {

    /**
     * What a table offers; takes time. @throws InputException in one sentence without its full stop, if it has no two
     * coordinates
     */
    static PointOffer of(String name, PointTable table, boolean added) throws InputException {
        List<String> labels = table.labelCandidates();
        boolean unlabelled = labels.isEmpty() || table.isPlain();
        Optional<String> label = unlabelled ? Optional.empty() : Optional.of(labels.get(0));
        // Says where a column of numbers has something else in it.
        table.leftOut(new PointOptions(label.isPresent(), label, List.of(), false));
        List<String> numbers = coordinates(table, label);
        if (numbers.size() < 2) {
            throw PointFiles.noPlane(name, numbers.size());
        }
        PointOffer offer = new PointOffer(name, table, label, numbers.get(0), numbers.get(1), true, added);
        boolean plain = labels.size() <= 1
                && (label.isPresent() || numbers.size() == 2)
                && table.incompleteRows(offer.options(false)) == 0;
        return new PointOffer(name, table, label, offer.across, offer.up, plain, added);
    }

    /** The same with other columns; of a label that is empty all points are of one class. */
    public PointOffer with(Optional<String> otherLabel, String otherAcross, String otherUp) {
        return new PointOffer(name, table, otherLabel, otherAcross, otherUp, plain, added);
    }

    /** Whether there is something to choose. */
    boolean hasChoice() {
        return !plain || hasMoreCoordinates();
    }

    /** Whether the plane leaves out columns that may be coordinates. */
    boolean hasMoreCoordinates() {
        return coordinates(table, label).size() > 2;
    }

    private static List<String> coordinates(PointTable table, Optional<String> label) {
        return table.numberColumns().stream()
                .filter(column -> !label.equals(Optional.of(column)))
                .toList();
    }

    /** The proposal as the reader takes it. */
    public PointOptions options(boolean skipMissing) {
        return new PointOptions(label.isPresent(), label, List.of(across, up), skipMissing);
    }
}
