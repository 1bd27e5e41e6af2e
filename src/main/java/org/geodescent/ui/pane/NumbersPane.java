package org.geodescent.ui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.geodescent.picture.PlaneReading;
import org.geodescent.ui.Children;
import org.geodescent.ui.Command;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Workbench;

/**
 * The numbers of the shown iteration, in folds of which at most one is open: what was measured of each loss, the badges
 * of the data, the hidden nodes, and whatever is added. On the JavaFX thread only.
 */
public final class NumbersPane extends ScrollPane implements AutoCloseable {
    private final DataBadges badges;
    private final NodeTable nodes;
    private final VBox box = new VBox();
    private final RunNumbers numbers;
    private final Fold run;
    private final Node top;
    private final List<Fold> folds = new ArrayList<>();
    private boolean few;

    /**
     * @param top stands above the folds
     * @param table shows the points as a table
     * @param failures told on a worker of a bug in the diagnosis of the points or the count of their nodes
     */
    public NumbersPane(Workbench workbench, Node top, Command table, Consumer<Throwable> failures) {
        this.top = top;
        badges = new DataBadges(workbench, failures);
        nodes = new NodeTable(workbench, failures);
        numbers = new RunNumbers(workbench);
        setId("numbers");
        getStyleClass().addAll("numbers-pane", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        run = new Fold("fold-run", "This run", numbers);
        add(run);
        Button points = table.button(true);
        points.setId("points-table-button");
        points.getStyleClass().add("small");
        Fold data = new Fold("fold-data", "Data", badges, points);
        data.answerProperty().bind(badges.answerProperty());
        add(data);
        Fold hidden = new Fold("fold-nodes", "Neurons", nodes);
        hidden.answerProperty().bind(nodes.answerProperty());
        add(hidden);
        run.answerProperty().bind(numbers.answerProperty());
        box.getStyleClass().add("numbers-content");
        setContent(box);
        run.setOpen(true);
        workbench.planeProperty().addListener((property, before, after) -> run.titleProperty()
                .set(PlaneReading.runs(after).size() > 1 ? "Both runs" : "This run"));
        workbench
                .behindProperty()
                .addListener((property, before, after) -> pseudoClassStateChanged(FigureView.BEHIND, after));
        // An edit leaves it where it was read; another experiment is read from its beginning.
        workbench.experimentProperty().addListener((property, before, after) -> {
            if (!after.title().equals(before.title())) {
                setVvalue(0);
            }
        });
    }

    /** Shows what stands above the folds only, or all. */
    public void setFew(boolean fewer) {
        few = fewer;
        arrange();
    }

    private void arrange() {
        List<Node> shown = new ArrayList<>(List.of(top));
        // What is invisible stays out of the window: there it would cost every frame a visit to each of its nodes.
        shown.addAll(few ? List.of() : folds.stream().filter(Node::isVisible).toList());
        Children.show(box.getChildren(), shown);
    }

    /** Adds a fold above the hidden nodes. */
    public void addFold(Fold fold) {
        add(fold, folds.size() - 1);
    }

    /** Adds a fold above everything else. */
    public void addLeadingFold(Fold fold) {
        add(fold, 0);
    }

    private void add(Fold fold) {
        add(fold, folds.size());
    }

    private void add(Fold fold, int index) {
        folds.add(index, fold);
        arrange();
        fold.visibleProperty().addListener((property, before, after) -> arrange());
        fold.header().selectedProperty().addListener((property, before, open) -> {
            if (open) {
                folds.stream().filter(other -> other != fold).forEach(other -> other.setOpen(false));
            }
        });
    }

    /** Opens a fold, and closes the one that is open. */
    public void open(Fold fold) {
        fold.setOpen(true);
    }

    /** The fold of what was measured of each loss. */
    public Fold run() {
        return run;
    }

    /** Whether it is the one that is open. */
    public boolean isOpen(Fold fold) {
        return fold.header().isSelected();
    }

    /** Once a frame. */
    public void pulse() {
        badges.pulse();
        nodes.pulse();
    }

    @Override
    public void close() {
        badges.close();
        nodes.close();
    }
}
