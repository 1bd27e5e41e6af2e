package org.geodescent.ui.pane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.geodescent.ui.tool.MoveTool;
import org.geodescent.ui.tool.Shades;
import org.geodescent.ui.tool.ToolKind;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The slim bar beside the plane: tools, classes, commands. */
final class PlaneToolBar extends ToolBar {
    private static final double SYMBOL = 16;

    /** A button for new points of a class, from 0, of which there may be no point yet. */
    private record ClassChoice(int index, String title, boolean isNew) {}

    private final PlaneModel model;
    private final ToggleGroup classGroup = new ToggleGroup();
    /** Also those of classes that were there before: undo brings them back. */
    private final Map<ClassChoice, ToggleButton> classButtons = new HashMap<>();

    private List<String> shownClasses = List.of();
    private final int classesAt;

    PlaneToolBar(PlaneModel model) {
        this.model = model;
        setOrientation(Orientation.VERTICAL);
        getStyleClass().add("plane-tools");
        addTools();
        getItems().add(new Separator(Orientation.HORIZONTAL));
        classesAt = getItems().size();
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
        button.setAccessibleText(title);
        button.setAccessibleHelp(explanation);
        Tooltip tooltip = new Tooltip(title + "  (" + key + ")" + (explanation.isEmpty() ? "" : "\n" + explanation));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(280);
        tooltip.setShowDelay(Duration.millis(450));
        button.setTooltip(tooltip);
    }

    private void updateClasses() {
        List<String> names = model.editor().data().classNames();
        if (!names.equals(shownClasses)) {
            getItems().removeIf(node -> node.getProperties().containsKey("class"));
            for (int k = 0; k < model.editor().choices(); k++) {
                String title = k < names.size()
                        ? "New points are of class " + Dataset.shownName(names.get(k))
                        : "New points are of a new class, the %d%s".formatted(k + 1, k == 2 ? "rd" : "th");
                ClassChoice choice = new ClassChoice(k, title, k >= names.size());
                getItems().add(classesAt + k, classButtons.computeIfAbsent(choice, this::classButton));
            }
            shownClasses = names;
            updateChoice();
        }
    }

    private ToggleButton classButton(ClassChoice choice) {
        int index = choice.index();
        ToggleButton button = new ToggleButton(null, symbol(index, choice.isNew()));
        button.getProperties().put("class", index);
        button.setId("class-" + (index + 1));
        button.setToggleGroup(classGroup);
        prepare(button, choice.title(), Integer.toString(index + 1), "Shift-click places one of the next class.");
        button.setOnAction(event -> {
            model.editor().chooseClass(index);
            updateChoice();
            backToPlane(button);
        });
        return button;
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
        for (Node node : getItems()) {
            if (node instanceof ToggleButton button && button.getProperties().get("class") instanceof Integer index) {
                button.setSelected(
                        index == model.editor().currentClassProperty().get());
            }
        }
    }
}
