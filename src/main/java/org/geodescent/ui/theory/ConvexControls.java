package org.geodescent.ui.theory;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;
import org.geodescent.session.TheoryView;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Workbench;
import org.geodescent.view.ConvexView;
import org.geodescent.view.TheoryScene.TheoryPicture.Drawn;

/** Above a picture: which two samples are its axes, what is drawn, and the way back to the optimal λ. */
final class ConvexControls extends HBox {
    private final Workbench workbench;
    private final ComboBox<Integer> first;
    private final ComboBox<Integer> second;
    private final Button back = new Button("Optimal λ");
    private boolean showing;

    ConvexControls(Workbench workbench, ConvexView view) {
        this.workbench = workbench;
        getStyleClass().add("theory-controls");
        first = samples(view, "first");
        second = samples(view, "second");
        Label axes = new Label("Samples");
        axes.setLabelFor(first);
        axes.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(axes, first, second);
        if (view == ConvexView.RECTIFIED_ELLIPSOID) {
            getChildren().add(parts());
        }
        back.setId(view.id() + "-optimal-lambda");
        back.getStyleClass().add("small");
        back.setMinWidth(USE_PREF_SIZE);
        Hint.install(back, "Back to the optimal λ. Drag its arrow, or press in the polar set, to choose another one.");
        back.setOnAction(event -> set(theory().withLambda(Optional.empty())));
        getChildren().add(back);
        first.setOnAction(event -> choose());
        second.setOnAction(event -> choose());
    }

    private TheoryView theory() {
        return workbench.theoryProperty().get();
    }

    private void set(TheoryView view) {
        workbench.theoryProperty().set(view);
    }

    private static ComboBox<Integer> samples(ConvexView view, String which) {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId(view.id() + "-" + which + "-sample");
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

    /** Shows which axes and which λ there are. */
    void show(Drawn drawn, int samples) {
        showing = true;
        for (ComboBox<Integer> box : java.util.List.of(first, second)) {
            if (box.getItems().size() != samples) {
                box.getItems().setAll(IntStream.rangeClosed(1, samples).boxed().toList());
            }
        }
        first.setValue(drawn.first() + 1);
        second.setValue(drawn.second() + 1);
        boolean chosen = theory().lambda().isPresent();
        back.setVisible(chosen);
        showing = false;
    }

    private MenuButton parts() {
        MenuButton menu = new MenuButton("Parts");
        menu.setId("ellipsoid-parts");
        menu.getStyleClass().add("small");
        menu.setMinWidth(USE_PREF_SIZE);
        Hint.install(menu, "What is drawn on the rectified ellipsoid.");
        for (Part part : Part.values()) {
            CheckMenuItem item = new CheckMenuItem(name(part));
            item.setId("part-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            item.setSelected(theory().parts().contains(part));
            item.setOnAction(event -> toggle(part, item.isSelected()));
            workbench
                    .theoryProperty()
                    .addListener((property, before, after) ->
                            item.setSelected(after.parts().contains(part)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void toggle(Part part, boolean shown) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(theory().parts());
        if (shown) {
            parts.add(part);
        } else {
            parts.remove(part);
        }
        set(theory().withParts(parts));
    }

    private static String name(Part part) {
        return switch (part) {
            case RECTIFIED -> "Rectified ellipsoid";
            case SPIKES -> "Spikes";
            case ELLIPSOID -> "Ellipsoid";
            case LABEL_LINE -> "Line yᵀz = 0";
            case LAMBDA -> "Direction of λ";
            case MAXIMAL -> "Maximal extreme points";
            case MINIMAL -> "Minimal extreme points";
            case OPTIMUM -> "Optimal neurons";
            case TRAILS -> "Trails of trained neurons";
        };
    }
}
