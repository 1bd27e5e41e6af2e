package org.geodescent.ui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.geodescent.ui.Workbench;

/** What was measured at the shown iteration, one column per loss, the badges of the data, and the hidden nodes. */
public final class NumbersPane extends ScrollPane implements AutoCloseable {
    private final DataBadges badges;
    private final NodeTable nodes;
    private final VBox box = new VBox();
    private final RunNumbers numbers;
    private final List<Node> leading = new ArrayList<>();
    private final List<Node> sections = new ArrayList<>();
    private boolean few;

    /** @param failures told on a worker of a bug in the diagnosis of the points */
    public NumbersPane(Workbench workbench, Consumer<Throwable> failures) {
        badges = new DataBadges(workbench, failures);
        nodes = new NodeTable(workbench);
        getStyleClass().addAll("numbers-pane", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        numbers = new RunNumbers(workbench);
        box.getChildren().addAll(numbers, badges, nodes);
        VBox.setVgrow(nodes, Priority.ALWAYS);
        setFitToHeight(true);
        box.getStyleClass().add("numbers-content");
        setContent(box);
        // An edit leaves it where it was read; another experiment is read from its beginning.
        workbench.experimentProperty().addListener((property, before, after) -> {
            if (!after.title().equals(before.title())) {
                setVvalue(0);
            }
        });
        nodes.visibleProperty().addListener((property, before, after) -> arrange());
    }

    /** Shows the most important numbers only, or all. */
    public void setFew(boolean few) {
        numbers.setFew(few);
        this.few = few;
        arrange();
    }

    /** Adds a section above the hidden nodes; it is left out where few numbers are shown, and while it is invisible. */
    public void addSection(Node section) {
        add(section, sections);
    }

    /** Adds a section above everything else; it is left out where few numbers are shown, and while it is invisible. */
    public void addLeadingSection(Node section) {
        add(section, leading);
    }

    private void add(Node section, List<Node> list) {
        list.add(section);
        section.visibleProperty().addListener((property, before, after) -> arrange());
        arrange();
    }

    private void arrange() {
        List<Node> shown = new ArrayList<>();
        if (!few) {
            shown.addAll(leading);
        }
        shown.add(numbers);
        if (!few) {
            shown.add(badges);
            shown.addAll(sections);
            shown.add(nodes);
        }
        // What is invisible stays out of the window: there it would cost every frame a visit to each of its nodes.
        box.getChildren().setAll(shown.stream().filter(Node::isVisible).toList());
    }

    /** Once a frame. */
    public void pulse(long now) {
        badges.pulse();
        nodes.pulse(now);
    }

    @Override
    public void close() {
        badges.close();
    }
}
