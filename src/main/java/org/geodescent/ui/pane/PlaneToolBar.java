package org.geodescent.ui.pane;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Painter;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.ui.FxSurface;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.tool.MoveTool;
import org.geodescent.ui.tool.Shades;
import org.geodescent.ui.tool.ToolKind;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The slim bar beside the plane: tools, classes, commands. */
final class PlaneToolBar extends ToolBar {
    private static final double SYMBOL = 16;

    /** A button for new points of a class, which has a symbol of its own while there is no point of it. */
    private record ClassChoice(ToggleButton button, Canvas known, Canvas fresh) {}

    private final PlaneModel model;
    private final ToggleGroup classGroup = new ToggleGroup();
    /** One for each class that there can be; those that are not needed are not seen: they would be styled anew. */
    private final List<ClassChoice> choices = new ArrayList<>();

    private final VBox classes = new VBox();
    private List<String> shownClasses = List.of();

    PlaneToolBar(PlaneModel model) {
        this.model = model;
        setOrientation(Orientation.VERTICAL);
        getStyleClass().add("plane-tools");
        addTools();
        getItems().add(new Separator(Orientation.HORIZONTAL));
        classes.getStyleClass().add("plane-classes");
        for (int k = 0; k < PointEditor.MOST_CLASSES; k++) {
            choices.add(choice(k));
        }
        getItems().add(classes);
        getItems().add(new Separator(Orientation.HORIZONTAL));
        addCommand("fit", Feather.MAXIMIZE, "Show all points", "F", () -> model.viewport()
                .fit());
        addCommand("jitter", Feather.SHUFFLE, "Jitter the selection, or all points", "J", () -> model.editor()
                .shake(model.roundStep(MoveTool.JITTER)));
        addCommand("delete", Feather.TRASH_2, "Delete the selection", "Del", () -> model.editor()
                .deleteSelection());
        addCommand("clear", Feather.SQUARE, "Clear the plane: no points at all", "Ctrl+N", () -> model.editor()
                .clear());
        getItems().add(new Separator(Orientation.HORIZONTAL));
        getItems().add(new LayerMenu(model.workbench().viewProperty()));
        model.workbench().experimentProperty().addListener((property, before, after) -> updateClasses());
        model.editor().currentClassProperty().addListener((property, before, after) -> updateChoice());
        updateClasses();
    }

    private void addTools() {
        ToggleGroup group = new ToggleGroup();
        for (ToolKind kind : ToolKind.values()) {
            ToggleButton button = new ToggleButton(null, new FontIcon(kind.icon()));
            button.setId("tool-" + kind.name().toLowerCase(java.util.Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(model.kindProperty().get() == kind);
            prepare(button, kind.title(), kind.key().getName(), kind.explanation());
            button.setOnAction(event -> {
                model.kindProperty().set(kind);
                button.setSelected(true);
                backToPlane(button);
            });
            model.kindProperty().addListener((property, before, after) -> button.setSelected(after == kind));
            disableWhereFixed(button, kind != ToolKind.PAN);
            getItems().add(button);
        }
    }

    private void addCommand(String id, Feather icon, String title, String key, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("plane-" + id);
        prepare(button, title, key, "");
        button.setOnAction(event -> {
            action.run();
            backToPlane(button);
        });
        disableWhereFixed(button, id.equals("jitter"));
        getItems().add(button);
    }

    /** What places and moves points is not there where the plane cannot say where they are. */
    private void disableWhereFixed(ButtonBase button, boolean edits) {
        if (edits) {
            button.setDisable(model.editor().fixed().isPresent());
            model.workbench()
                    .experimentProperty()
                    .addListener((property, before, after) ->
                            button.setDisable(model.editor().fixed().isPresent()));
        }
    }

    /** A click hands the keys back to the plane; who came by the Tab key stays. */
    private void backToPlane(ButtonBase button) {
        if (!button.isFocusVisible()) {
            model.view().requestFocus();
        }
    }

    private static void prepare(ButtonBase button, String title, String key, String explanation) {
        button.getStyleClass().addAll("flat", "plane-tool");
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(280);
        tooltip.setShowDelay(Duration.millis(450));
        button.setTooltip(tooltip);
        describe(button, title, key, explanation);
    }

    private static void describe(ButtonBase button, String title, String key, String explanation) {
        button.setAccessibleText(title);
        button.setAccessibleHelp(explanation);
        button.getTooltip().setText(title + "  (" + key + ")" + (explanation.isEmpty() ? "" : "\n" + explanation));
    }

    private void updateClasses() {
        List<String> names = model.editor().data().classNames();
        if (!names.equals(shownClasses)) {
            int needed = model.editor().choices();
            for (int k = 0; k < choices.size(); k++) {
                show(choices.get(k), k, needed, names);
            }
            shownClasses = names;
            updateChoice();
            divide();
        }
    }

    private static void show(ClassChoice choice, int k, int needed, List<String> names) {
        ToggleButton button = choice.button();
        button.setVisible(k < needed);
        button.setManaged(k < needed);
        if (k < needed) {
            String title = k < names.size()
                    ? "New points are of class " + Dataset.shownName(names.get(k))
                    : "New points are of a new class, the %d%s".formatted(k + 1, k == 2 ? "rd" : "th");
            button.setGraphic(k < names.size() ? choice.known() : choice.fresh());
            describe(button, title, Integer.toString(k + 1), "Shift-click places one of the next class.");
        }
    }

    /** Where there is no room for all, a bar decides anew what is left out only when its items change. */
    private void divide() {
        Node overflow = lookup(".tool-bar-overflow-button");
        if (overflow != null && overflow.isVisible()) {
            int last = getItems().size() - 1;
            getItems().add(getItems().remove(last));
        }
    }

    private ClassChoice choice(int index) {
        Canvas known = symbol(index, false);
        ToggleButton button = new ToggleButton(null, known);
        button.setId("class-" + (index + 1));
        button.setToggleGroup(classGroup);
        prepare(button, "", "", "");
        button.setOnAction(event -> {
            model.editor().chooseClass(index);
            updateChoice();
            backToPlane(button);
        });
        classes.getChildren().add(button);
        return new ClassChoice(button, known, symbol(index, true));
    }

    /** The symbol exactly as the plane draws it; that of a new class as before a point of it is placed. */
    static Canvas symbol(int classIndex, boolean isNew) {
        Canvas canvas = new Canvas(SYMBOL, SYMBOL);
        Axis axis = new Axis("", org.geodescent.figure.ScaleKind.LINEAR, -1, 1, false);
        Panel panel = new Panel(
                "symbol", "", new Rect(-8, -8, SYMBOL + 16, SYMBOL + 16), axis, axis, true, List.of(), Legend.NONE);
        Painter.paintOver(
                PanelLayout.of(panel),
                List.of(isNew ? Shades.pale(new Vec2(0, 0), classIndex) : Shades.sample(new Vec2(0, 0), classIndex)),
                new FxSurface(canvas.getGraphicsContext2D()));
        return canvas;
    }

    private void updateChoice() {
        for (int k = 0; k < choices.size(); k++) {
            choices.get(k)
                    .button()
                    .setSelected(k == model.editor().currentClassProperty().get());
        }
    }
}
