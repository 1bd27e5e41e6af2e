package org.geodescent.ui.theory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Handles;
import org.geodescent.session.TheoryView;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Workbench;

/**
 * Above a picture: which two samples are its axes, and the way back to the optimal λ. Two points that are selected
 * become the axes.
 */
final class AxesControls implements Furniture {
    private final PictureTab tab;
    private final Workbench workbench;
    private final ComboBox<Integer> first;
    private final ComboBox<Integer> second;
    private final Button back = new Button("Optimal λ");
    private boolean showing;

    AxesControls(PictureTab tab) {
        this.tab = tab;
        workbench = tab.workbench();
        first = samples(tab.id(), "first");
        second = samples(tab.id(), "second");
        Label axes = new Label("Samples");
        axes.setLabelFor(first);
        axes.setMinWidth(Region.USE_PREF_SIZE);
        back.setId(tab.id() + "-optimal-lambda");
        back.getStyleClass().add("small");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.managedProperty().bind(back.visibleProperty());
        Hint.install(back, "Back to the optimal λ. Drag its arrow, or press in the polar set, to choose another one.");
        back.setOnAction(event -> set(theory().withLambda(Optional.empty())));
        tab.controls().getChildren().addAll(axes, first, second, back);
        workbench.selectionProperty().addListener((property, before, after) -> chooseSelected(after));
        first.setOnAction(event -> choose());
        second.setOnAction(event -> choose());
    }

    private TheoryView theory() {
        return workbench.theoryProperty().get();
    }

    private void set(TheoryView view) {
        workbench.theoryProperty().set(view);
    }

    private static ComboBox<Integer> samples(String id, String which) {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId(id + "-" + which + "-sample");
        box.getStyleClass().add("small");
        box.setFocusTraversable(true);
        box.setAccessibleText("The %s axis's sample".formatted(which));
        Hint.install(
                box,
                "Which sample the %s axis stands for. Click a point in the input plane to put it on the axis that was chosen longer ago; selecting two chooses both."
                        .formatted(which.equals("first") ? "horizontal" : "vertical"));
        return box;
    }

    /** The same sample on both axes would be no picture: then they change places. */
    private void choose() {
        Integer a = first.getValue();
        Integer b = second.getValue();
        if (showing || a == null || b == null) {
            return;
        }
        if (a.equals(b)) {
            set(theory().withAxes(theory().second(), theory().first()));
        } else if (!a.equals(theory().first() + 1) || !b.equals(theory().second() + 1)) {
            set(theory().withAxes(a - 1, b - 1));
        }
    }

    private void chooseSelected(Set<Integer> selected) {
        if (tab.inFront() && selected.size() == 2) {
            int[] pair = selected.stream().sorted().mapToInt(n -> n).toArray();
            if (theory().first() != pair[0] || theory().second() != pair[1]) {
                set(theory().withAxes(pair[0], pair[1]));
            }
        }
    }

    /** Shows which axes and which λ there are. */
    @Override
    public void show(Drawn.Shown drawn) {
        int samples = drawn.moment().experiment().data().size();
        Handles.Axes axes = (Handles.Axes) drawn.handles();
        showing = true;
        for (ComboBox<Integer> box : List.of(first, second)) {
            if (box.getItems().size() != samples) {
                box.getItems().setAll(IntStream.rangeClosed(1, samples).boxed().toList());
            }
        }
        first.setValue(axes.first() + 1);
        second.setValue(axes.second() + 1);
        boolean chosen = theory().lambda().isPresent();
        back.setVisible(chosen);
        showing = false;
    }
}
