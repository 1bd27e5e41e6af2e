package org.geodescent.ui.points;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.number.NumberText;
import org.geodescent.io.CsvPoints;
import org.geodescent.io.InputException;
import org.geodescent.io.PointTable;
import org.geodescent.io.PointsRead;
import org.geodescent.io.WholeFile;
import org.geodescent.run.Background;
import org.geodescent.ui.Notices;

/**
 * Points in and out: files, the clipboard. Files are read and written in the background; what cannot be used is said in
 * one sentence, and the points stay as they are. On the JavaFX thread only.
 */
public final class PointFiles {
    private static final ExtensionFilter CSV =
            new ExtensionFilter("Points (CSV)", "*.csv", "*.tsv", "*.txt", "*.dat", "*.data", "*.svm", "*.libsvm");

    private static final String CLIPBOARD = "clipboard";

    private final PointEditor editor;
    private final Background background;
    private final Notices notices;
    private Consumer<PointOffer> chooser = offer -> {};
    private Consumer<Path> used = file -> {};

    /** @param background whose results arrive on the JavaFX thread */
    public PointFiles(PointEditor editor, Background background, Notices notices) {
        this.editor = editor;
        this.background = background;
        this.notices = notices;
    }

    /** Says who is told of every file that has been opened or saved. */
    public void setOnUsed(Consumer<Path> listener) {
        used = listener;
    }

    /** Says who asks which columns of a table to show. */
    public void setChooser(Consumer<PointOffer> newChooser) {
        chooser = newChooser;
    }

    /**
     * Puts the points of a table in place of all, as one step. If it is not plain which columns they are, or cells are
     * missing, they are asked for first; if there are more than two coordinates, they can be chosen afterwards.
     */
    public void open(Path file) {
        String name = String.valueOf(file.getFileName());
        read(() -> opening(name, file), opening -> {
            used.accept(file);
            opening.read().ifPresent(read -> opened(opening.offer(), read));
            if (opening.offer().hasChoice()) {
                chooser.accept(opening.offer());
            }
        });
    }

    /** What a table offers, and its points if nothing has to be asked. */
    private record Opening(PointOffer offer, Optional<PointsRead> read) {}

    private static Opening opening(String name, Path file) throws InputException {
        PointOffer offer = PointOffer.of(name, PointTable.of(file));
        return new Opening(offer, offer.plain() ? Optional.of(read(offer, false)) : Optional.empty());
    }

    /** Asks which coordinates of points that have too many are opened. */
    public void chooseFeatures(String name, Dataset points) {
        read(() -> PointOffer.of(name, PointTable.of(name, CsvPoints.write(points))), chooser);
    }

    /** The points that were chosen, and what there is to say of them and of the columns that nobody chose. */
    private static PointsRead read(PointOffer offer, boolean skipMissing) throws InputException {
        PointsRead read = offer.table().read(offer.options(skipMissing));
        checked(offer.name(), read.data());
        List<String> remarks = new ArrayList<>(offer.table().leftOut(offer.options(skipMissing)));
        remarks.addAll(read.remarks());
        return new PointsRead(read.data(), remarks.stream().distinct().toList());
    }

    /**
     * Takes the points of an offer, as one step.
     *
     * @param skipMissing whether rows with missing cells are left out
     */
    public void take(PointOffer offer, boolean skipMissing) {
        read(() -> read(offer, skipMissing), read -> {
            if (offer.added()) {
                add(offer, read);
            } else {
                opened(offer, read);
            }
        });
    }

    private void opened(PointOffer offer, PointsRead read) {
        editor.open(offer.name(), read.data());
        String shown = offer.hasMoreCoordinates() && offer.features().size() == 2
                ? " in the plane of %s and %s"
                        .formatted(offer.features().get(0), offer.features().get(1))
                : "";
        notices.info("Opened %s: %s%s. Undo brings the old ones back."
                .formatted(offer.name(), PointEditor.count(read.data().size()), shown));
        tellRemarks(offer.name(), read.remarks());
    }

    /** Counts the rows of an offer in which a cell is missing, in the background. */
    public void countIncomplete(PointOffer offer, IntConsumer told) {
        read(() -> offer.table().incompleteRows(offer.options(false)), told::accept);
    }

    /** Writes all points to a CSV file. */
    public void save(Path file) {
        Dataset points = editor.data();
        Callable<Path> work = () -> {
            WholeFile.write(file, CsvPoints.write(points).getBytes(StandardCharsets.UTF_8));
            return file;
        };
        read(work, done -> {
            used.accept(done);
            notices.info("Saved " + PointEditor.count(points.size()) + " to " + done + ".");
        });
    }

    /**
     * Adds the points of a text in any form of a {@link PointTable}, and selects them. Two columns of numbers are
     * points of the current class. What is not plain is asked for first.
     */
    public void paste(String text) {
        if (text.isBlank()) {
            notices.error("The clipboard holds no text: copy cells with two coordinates and a class first.");
            return;
        }
        int features = editor.data().size() == 0 ? 2 : editor.data().dimension();
        read(() -> pasting(text, features), pasting -> pasting.read()
                .ifPresentOrElse(read -> add(pasting.offer(), read), () -> chooser.accept(pasting.offer())));
    }

    private static Opening pasting(String text, int features) throws InputException {
        PointOffer offer = PointOffer.added(CLIPBOARD, PointTable.of(CLIPBOARD, text), features);
        return new Opening(offer, offer.hasChoice() ? Optional.empty() : Optional.of(read(offer, false)));
    }

    private void add(PointOffer offer, PointsRead read) {
        Dataset points = read.data();
        int here = editor.data().dimension();
        if (points.dimension() != here && editor.data().size() > 0) {
            notices.error("%s has %s, and the points here have %d: choose as many."
                    .formatted(CLIPBOARD, coordinates(points.dimension()), here));
        } else if (points.size() > editor.room()) {
            notices.error(tooMany(CLIPBOARD) + ".");
        } else if (offer.label().isEmpty()) {
            editor.pasteOfCurrentClass(points);
            pasted(read);
        } else if (editor.paste(points)) {
            pasted(read);
        } else {
            notices.error("Together that would make more than " + ClassMerge.MOST_CLASSES
                    + " classes: use the names of the classes that are there.");
        }
    }

    private void pasted(PointsRead read) {
        notices.info("Pasted " + PointEditor.count(read.data().size()) + ".");
        tellRemarks(CLIPBOARD, read.remarks());
    }

    private void tellRemarks(String source, List<String> remarks) {
        if (!remarks.isEmpty()) {
            notices.remark(source + ": " + String.join("; ", remarks) + ".");
        }
    }

    public void pasteFromClipboard() {
        String text = Clipboard.getSystemClipboard().getString();
        paste(text == null ? "" : text);
    }

    /** Copies the selected points as CSV, or all if none is selected. */
    public void copyToClipboard() {
        Dataset all = editor.data();
        Dataset points = editor.selection().isEmpty() ? all : PointEdits.only(all, editor.selection());
        if (points.size() == 0) {
            notices.error("There are no points to copy.");
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(CsvPoints.write(points));
        Clipboard.getSystemClipboard().setContent(content);
        notices.info("Copied " + PointEditor.count(points.size()) + " as CSV.");
    }

    /** Asks for a file and opens it. */
    public void chooseAndOpen(Window owner) {
        File file = chooser("Open points").showOpenDialog(owner);
        if (file != null) {
            open(file.toPath());
        }
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(CSV, new ExtensionFilter("All files", "*"));
        return chooser;
    }

    private <T> void read(Callable<T> work, Consumer<T> done) {
        background.submit(work, done, failure -> notices.error(sentence(failure)));
    }

    private static String sentence(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return message.endsWith(".") ? message : message + ".";
    }

    /**
     * The points, if they can be drawn.
     *
     * @param source for the message
     * @throws InputException in one sentence without its full stop, if they have too few or too many
     *     coordinates, or are too many or too far away
     */
    public static Dataset checked(String source, Dataset points) throws InputException {
        if (points.dimension() < 2) {
            throw otherSpace(source, points.dimension(), 2);
        }
        if (points.dimension() > PointEditor.MOST_FEATURES) {
            throw new InputException("%s has %s; at most %d are shown: choose some of them"
                    .formatted(source, coordinates(points.dimension()), PointEditor.MOST_FEATURES));
        }
        if (points.size() > PointEditor.MOST_POINTS) {
            throw new InputException(tooMany(source));
        }
        if (points.classNames().size() > ClassMerge.MOST_CLASSES) {
            throw new InputException("%s has %d classes; the input plane tells at most %d apart"
                    .formatted(source, points.classNames().size(), ClassMerge.MOST_CLASSES));
        }
        for (int n = 0; n < points.size(); n++) {
            for (int j = 0; j < points.dimension(); j++) {
                if (!(Math.abs(points.feature(n, j)) <= PointEdits.LARGEST_COORDINATE)) {
                    throw new InputException(
                            "%s: coordinate %d of point %d is %s; at most a thousand million can be shown"
                                    .formatted(source, j + 1, n + 1, points.feature(n, j)));
                }
            }
        }
        return points;
    }

    static InputException otherSpace(String source, int coordinates, int wanted) {
        return new InputException("%s has %s; %s"
                .formatted(
                        source,
                        coordinates(coordinates),
                        wanted == 2
                                ? "the input plane takes two coordinates and a class"
                                : "the points here have %d coordinates and a class".formatted(wanted)));
    }

    private static String coordinates(int count) {
        return count == 1 ? "one coordinate per point" : count + " coordinates per point";
    }

    private static String tooMany(String source) {
        return "%s: the input plane takes at most %s points; leave some out"
                .formatted(source, NumberText.of((long) PointEditor.MOST_POINTS));
    }
}
