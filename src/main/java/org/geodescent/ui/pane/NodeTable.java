package org.geodescent.ui.pane;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.NodeRow;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunReading;
import org.geodescent.run.LatestTask;
import org.geodescent.ui.Explanations;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Renewal;
import org.geodescent.ui.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * The hidden nodes of the first loss on screen; hovering one lights its hinge. While the replay runs it is renewed a
 * few times a second. How many points activate each node is counted on a worker: it is as much work as there are pairs
 * of both.
 */
public final class NodeTable extends VBox implements AutoCloseable {
    private static final long RENEWAL_NANOS = 250_000_000;

    /** A row that stays while its texts change, so that a renewal costs the changed cells only. */
    private static final class Node {
        private final int index;
        private final StringProperty name = new SimpleStringProperty();
        private final StringProperty norm = new SimpleStringProperty();
        private final StringProperty outputWeight = new SimpleStringProperty();
        private final StringProperty activated = new SimpleStringProperty();
        /** Whether it fires for the sample that the mouse is over, or is itself what the mouse is over. */
        private final BooleanProperty lit = new SimpleBooleanProperty();

        Node(int index) {
            this.index = index;
        }
    }

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final Workbench workbench;
    private final Label title = new Label();
    private final TableView<Node> table = new TableView<>();
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");
    private final LatestTask<Drawn, List<NodeRow>> counting;
    /** Whose nodes are wanted; null while there are none. */
    private @Nullable Drawn asked;

    private @Nullable Drawn listed;

    /** @param failures told on the worker of a bug in the counting */
    public NodeTable(Workbench workbench, Consumer<Throwable> failures) {
        this(workbench, NodeTable::rows, failures);
    }

    /** @param count makes the rows of a scene, on the worker */
    NodeTable(Workbench workbench, Function<Drawn, List<NodeRow>> count, Consumer<Throwable> failures) {
        this.workbench = workbench;
        counting = new LatestTask<>("neurons", (scene, closed) -> count.apply(scene), failures);
        getStyleClass().add("node-table");
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Hint.install(title, Explanations.NODES);
        table.getStyleClass().addAll("dense", "bordered");
        table.setId("nodes");
        table.setMinHeight(120);
        table.setPrefHeight(160);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setFocusTraversable(false);
        column("k", n -> n.name);
        column("‖V‖", n -> n.norm);
        column("w", n -> n.outputWeight);
        column("on", n -> n.activated);
        table.setRowFactory(view -> row());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(title, table);
        Renewal.Part all = workbench.renewal().of(this, RENEWAL_NANOS, this::renew);
        workbench.planeProperty().addListener((property, before, after) -> all.need());
        workbench.highlightProperty().addListener((property, before, after) -> light(after, true));
    }

    /** How many of them are active on a point. */
    ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Lights the node that the mouse is over, or all that fire for the sample that it is over. */
    private void light(Highlight highlight, boolean scroll) {
        IntPredicate lit = lit(highlight);
        table.getItems().forEach(node -> node.lit.set(lit.test(node.index)));
        if (scroll
                && highlight instanceof Highlight.Node node
                && node.index() < table.getItems().size()
                && !table.isHover()) {
            table.scrollTo(node.index());
        }
    }

    /** Of the numbers of nodes, counted through all networks. */
    private IntPredicate lit(Highlight highlight) {
        if (highlight instanceof Highlight.Node node) {
            return k -> k == node.index();
        }
        Drawn scene = listed;
        if (!(highlight instanceof Highlight.Sample sample) || scene == null) {
            return k -> false;
        }
        Dataset data = scene.moment().experiment().shownData();
        Classifier classifier = PlaneReading.runs(scene).get(0).classifier();
        if (!(classifier.spec() instanceof TwoLayerRelu spec)
                || sample.index() >= data.size()
                || data.dimension() != spec.inputs()) {
            return k -> false;
        }
        double[] x = data.features().row(sample.index());
        List<double[]> weights = classifier.networks().stream()
                .map(network -> network.parameters().toArray())
                .toList();
        return k -> k < weights.size() * spec.hidden()
                && spec.preactivation(weights.get(k / spec.hidden()), k % spec.hidden(), x) > 0;
    }

    private void column(String name, Function<Node, ObservableValue<String>> text) {
        TableColumn<Node, String> column = new TableColumn<>(name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> text.apply(cell.getValue()));
        column.setCellFactory(c -> new TextCell());
        table.getColumns().add(column);
    }

    private static final class TextCell extends TableCell<Node, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }

    private TableRow<Node> row() {
        TableRow<Node> row = new TableRow<>();
        ChangeListener<Boolean> relight = (property, before, after) -> row.pseudoClassStateChanged(LIT, after);
        row.itemProperty().addListener((property, before, after) -> {
            if (before != null) {
                before.lit.removeListener(relight);
            }
            if (after != null) {
                after.lit.addListener(relight);
            }
            row.pseudoClassStateChanged(LIT, after != null && after.lit.get());
        });
        row.setOnMouseEntered(event -> {
            if (row.getItem() != null) {
                workbench.highlightProperty().set(new Highlight.Node(row.getItem().index));
            }
        });
        row.setOnMouseExited(event -> workbench.highlightProperty().set(Highlight.NONE));
        return row;
    }

    /** Has the nodes of the scene listed. */
    private void renew() {
        Drawn scene = workbench.planeProperty().get();
        if (scene == null) {
            return;
        }
        boolean present = !PlaneReading.runs(scene).isEmpty()
                && PlaneReading.runs(scene).get(0).classifier().spec() instanceof TwoLayerRelu;
        asked = present ? scene : null;
        setVisible(present);
        setManaged(present);
        if (present) {
            counting.submit(scene);
        } else {
            // What is hidden must not go on speaking of nodes that are no more.
            listed = null;
            table.getItems().clear();
        }
    }

    static List<NodeRow> rows(Drawn scene) {
        return NodeRow.of(
                PlaneReading.runs(scene).get(0), scene.moment().experiment().shownData());
    }

    /** Once a frame: shows what is ready. */
    @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
    void pulse() {
        LatestTask.Result<Drawn, List<NodeRow>> ready = counting.newest();
        Drawn wanted = asked;
        if (ready != null && wanted != null && ready.input() != listed && isOf(ready.input(), wanted)) {
            listed = ready.input();
            list(ready.input(), ready.output());
        }
    }

    /** Whether both are of one experiment, if not of one moment. */
    @SuppressWarnings("ReferenceEquality") // as above
    private static boolean isOf(Drawn counted, Drawn wanted) {
        return counted.moment().experiment() == wanted.moment().experiment();
    }

    @Override
    public void close() {
        counting.close();
    }

    private void list(Drawn scene, List<NodeRow> rows) {
        RunReading shown = PlaneReading.runs(scene).get(0);
        boolean crossEntropy = shown.objective().loss() == Loss.CROSS_ENTROPY;
        title.setText((shown.classifier().tellsTwoClasses() ? "Hidden nodes, " : "Hidden nodes (class · k), ")
                + (crossEntropy ? "cross-entropy" : "squared loss")
                + (inUnitsOfPoints(scene.moment().experiment().scaling()) ? ", in the units of the points" : ""));
        fill(rows);
        light(workbench.highlightProperty().get(), false);
    }

    private static boolean inUnitsOfPoints(Scaling scaling) {
        return scaling == Scaling.STANDARD || scaling == Scaling.MAX_ABS;
    }

    private void fill(List<NodeRow> rows) {
        if (table.getItems().size() != rows.size()) {
            table.getItems()
                    .setAll(IntStream.range(0, rows.size()).mapToObj(Node::new).toList());
        }
        for (int i = 0; i < rows.size(); i++) {
            Node node = table.getItems().get(i);
            node.name.set(rows.get(i).name());
            node.norm.set(rows.get(i).norm());
            node.outputWeight.set(rows.get(i).outputWeight());
            node.activated.set(Integer.toString(rows.get(i).activated()));
        }
        long active = rows.stream().filter(row -> row.activated() > 0).count();
        answer.set("%d of %d active".formatted(active, rows.size()));
    }
}
