package org.geodescent.ui.tool;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.points.ViewportKeeper;
import org.kordamp.ikonli.feather.Feather;

/** The tools of the input plane, in the order of the tool bar. */
public enum ToolKind {
    PLACE(
            "Place points",
            "Click for a point of the chosen class, Shift-click for one of the other class.",
            KeyCode.A,
            Feather.PLUS_CIRCLE),
    MOVE(
            "Select and move",
            "Drag a point, or drag a box around several. Shift-click extends the selection. Arrow keys nudge, Del deletes.",
            KeyCode.M,
            Feather.MOUSE_POINTER),
    BRUSH("Brush", "Drag to paint points of the chosen class.", KeyCode.B, Feather.EDIT_3),
    ERASE("Erase", "Click or drag over points to erase them.", KeyCode.X, Feather.DELETE),
    PAN(
            "Move the plane",
            "Drag to move the plane; the wheel, or + and −, scales it; a double-click or F shows all points.",
            KeyCode.H,
            Feather.MOVE);

    private final String title;
    private final String explanation;
    private final KeyCode key;
    private final Feather icon;

    ToolKind(String title, String explanation, KeyCode key, Feather icon) {
        this.title = title;
        this.explanation = explanation;
        this.key = key;
        this.icon = icon;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }

    public KeyCode key() {
        return key;
    }

    public Feather icon() {
        return icon;
    }

    /** The mouse's shape over the plane. */
    public Cursor cursor() {
        return switch (this) {
            case PLACE, BRUSH, ERASE -> Cursor.CROSSHAIR;
            case MOVE -> Cursor.DEFAULT;
            case PAN -> Cursor.OPEN_HAND;
        };
    }

    public Tool make(PointEditor editor, ViewportKeeper viewport) {
        return switch (this) {
            case PLACE -> new PlaceTool(editor, viewport);
            case MOVE -> new MoveTool(editor, viewport);
            case BRUSH -> new BrushTool(editor, viewport);
            case ERASE -> new EraseTool(editor, viewport);
            case PAN -> new PanTool(viewport);
        };
    }
}
