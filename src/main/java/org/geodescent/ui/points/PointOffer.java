package org.geodescent.ui.points;

import java.util.List;
import java.util.Optional;
import org.geodescent.io.InputException;
import org.geodescent.io.PointOptions;
import org.geodescent.io.PointTable;

/**
 * A table of which some columns and a class can be shown.
 *
 * @param name of the file
 * @param table its columns
 * @param label the class column that is proposed; empty: all points are of one class
 * @param features the proposed coordinates, at least two columns of numbers
 * @param plain whether the proposal needs no question
 * @param added whether the points join those that are there; otherwise they replace them
 */
public record PointOffer(
        String name, PointTable table, Optional<String> label, List<String> features, boolean plain, boolean added) {
    public PointOffer {
        features = List.copyOf(features);
    }

    /**
     * What a table offers that replaces all points: two coordinates; takes time.
     *
     * @throws InputException in one sentence without its full stop, if it has no two coordinates
     */
    static PointOffer of(String name, PointTable table) throws InputException {
        return of(name, table, 2, false);
    }

    /**
     * What a table offers to be added to points of so many coordinates; takes time.
     *
     * @throws InputException in one sentence without its full stop, if it has too few coordinates
     */
    static PointOffer added(String name, PointTable table, int coordinates) throws InputException {
        return of(name, table, coordinates, true);
    }

    private static PointOffer of(String name, PointTable table, int wanted, boolean added) throws InputException {
        List<String> labels = table.labelCandidates();
        boolean unlabelled = labels.isEmpty() || (wanted == 2 && table.isPlain());
        Optional<String> label = unlabelled ? Optional.empty() : Optional.of(labels.get(0));
        // Says where a column of numbers has something else in it.
        table.leftOut(new PointOptions(label.isPresent(), label, List.of(), false));
        List<String> numbers = coordinates(table, label);
        if (numbers.size() < wanted) {
            throw PointFiles.otherSpace(name, numbers.size(), wanted);
        }
        PointOffer offer = new PointOffer(name, table, label, numbers.subList(0, wanted), true, added);
        boolean plain = labels.size() <= 1
                && (label.isPresent() || numbers.size() == wanted)
                && table.incompleteRows(offer.options(false)) == 0;
        return new PointOffer(name, table, label, offer.features, plain, added);
    }

    /** The same with other columns; of a label that is empty all points are of one class. */
    public PointOffer with(Optional<String> otherLabel, List<String> otherFeatures) {
        return new PointOffer(name, table, otherLabel, otherFeatures, plain, added);
    }

    /** Whether there is something to choose. */
    boolean hasChoice() {
        return !plain || hasMoreCoordinates();
    }

    /** Whether columns are left out that may be coordinates. */
    boolean hasMoreCoordinates() {
        return coordinates(table, label).size() > features.size();
    }

    private static List<String> coordinates(PointTable table, Optional<String> label) {
        return table.numberColumns().stream()
                .filter(column -> !label.equals(Optional.of(column)))
                .toList();
    }

    /** The proposal as the reader takes it. */
    public PointOptions options(boolean skipMissing) {
        return new PointOptions(label.isPresent(), label, features, skipMissing);
    }
}
