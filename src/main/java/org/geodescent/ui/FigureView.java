package org.geodescent.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Mark;
import org.geodescent.figure.NoRoomException;
import org.geodescent.figure.Painter;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.Reason;
import org.geodescent.figure.recipe.UnderWay;
import org.jspecify.annotations.Nullable;

/**
 * Shows a figure, and marks over one of its panels: selection, light, rubber band. The figure is painted when another
 * one is set and when the view is resized, never else. It is painted as large as it is; its owner asks for one as large
 * as {@link #figureWidth} × {@link #figureHeight}. On the JavaFX thread only.
 */
public final class FigureView extends Region implements Scaled {
    /** Below this a figure has no room for its axes. */
    public static final double LEAST_WIDTH = 160;

    public static final double LEAST_HEIGHT = 120;

    /** Of what shows another experiment than the one that is open. */
    public static final PseudoClass BEHIND = PseudoClass.getPseudoClass("behind");

    private Sheet sheet = new Sheet();
    /** Has the figure of something else while it fades away. */
    private Sheet gone = new Sheet();

    private final Sheet over = new Sheet();
    private final ReadOnlyObjectWrapper<@Nullable Figure> figure = new ReadOnlyObjectWrapper<>();
    private @Nullable Figure asked;
    /** Of all panels; what is asked for with every move of the mouse. */
    private List<PanelLayout> layouts = List.of();

    private List<Mark> marks = List.of();
    private double zoom = 1;
    private double scale = 1;
    private String spoken = "";
    private Animation fading = new PauseTransition();
    private final UnderWay underWay = new UnderWay(Motion.LABEL.seconds(), Motion.ARRIVAL.seconds());
    /** Whether the figure has been painted in this frame. */
    private boolean painted;

    /** Runs while something is under way; after what sets figures once a frame, so that none is painted twice. */
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            boolean there = !underWay.isAt(System.nanoTime());
            if (there || !painted) {
                paint();
            }
            painted = false;
            if (there) {
                stop();
            }
        }
    };

    public FigureView() {
        getStyleClass().add("figure-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        for (Sheet each : sheets()) {
            each.canvas.setMouseTransparent(true);
            getChildren().add(each.canvas);
        }
        gone.canvas.setOpacity(0);
        lay();
        over.canvas.setVisible(false);
        setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        setPrefSize(480, 360);
        backgroundProperty().addListener((property, before, after) -> followGround(after));
    }

    /** The theme gives the ground; on a dark one the figure has the colours for it. */
    private void followGround(@Nullable Background ground) {
        boolean dark = ground != null
                && ground.getFills().stream()
                        .anyMatch(fill -> fill.getFill() instanceof Color colour && colour.getBrightness() < 0.5);
        sheets().forEach(each -> each.surface.setDark(dark));
        paint();
        paintOverlay();
    }

    private List<Sheet> sheets() {
        return List.of(sheet, gone, over);
    }

    /** What goes lies over what comes, which is the more to be seen the less that is. */
    private void lay() {
        sheet.canvas.setViewOrder(2);
        gone.canvas.setViewOrder(1);
        sheet.canvas.opacityProperty().bind(Bindings.subtract(1, gone.canvas.opacityProperty()));
    }

    /** What is shown; null shows an empty ground. */
    public ReadOnlyObjectProperty<@Nullable Figure> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** Shows a figure, or that there is no room for it. The same reference as before costs nothing. */
    @SuppressWarnings("ReferenceEquality") // a figure is immutable: the same reference is the same picture
    public void setFigure(@Nullable Figure next) {
        if (next != asked) {
            change(next, layouts);
        }
    }

    /** @param before from where labels come; none where they have not been */
    private void change(@Nullable Figure next, List<PanelLayout> before) {
        asked = next;
        Figure shown = next;
        try {
            layouts = layouts(next);
        } catch (NoRoomException e) {
            shown = noRoom(Objects.requireNonNull(next));
            layouts = layouts(shown);
        }
        move(before);
        figure.set(shown);
        speak();
        paint();
        paintOverlay();
    }

    /** Lets what has another place now go there from where it was. */
    private void move(List<PanelLayout> before) {
        long now = System.nanoTime();
        if (Motion.isStill(getScene())) {
            underWay.jump(layouts);
        } else {
            underWay.go(before, layouts, now);
        }
        if (underWay.isAt(now)) {
            frames.start();
        }
    }

    /**
     * Shows a figure, or that there is no room for it.
     *
     * @param ofAnother whether it is of something else: then it comes while the one that is there goes
     */
    @SuppressWarnings("ReferenceEquality") // as above
    public void setFigure(@Nullable Figure next, boolean ofAnother) {
        if (!ofAnother) {
            setFigure(next);
        } else if (next != asked) {
            if (!Motion.isStill(getScene())) {
                fade();
            }
            change(next, List.of());
        }
    }

    /** Lets what is shown go, while what is shown next comes. */
    private void fade() {
        fading.stop();
        // It is painted already.
        Sheet before = sheet;
        before.canvas.opacityProperty().unbind();
        sheet = gone;
        gone = before;
        sheet.resize(before.canvas.getWidth(), before.canvas.getHeight());
        lay();
        // What is not seen costs nothing.
        fading = Motion.EXPERIMENT.run(before.canvas.opacityProperty(), 1, 0, false, () -> before.resize(0, 0));
    }

    /** Makes the picture pale, as it is not of what is open, or no longer. */
    public void setBehind(boolean behind) {
        pseudoClassStateChanged(BEHIND, behind);
    }

    /** Says what is to be seen now, after what the picture is; read by screen readers. */
    public void setSpoken(String sentence) {
        spoken = sentence;
        speak();
    }

    private void speak() {
        Figure next = asked;
        String text = next == null ? spoken : (next.description() + " " + spoken).strip();
        setAccessibleText(text.isEmpty() ? null : text);
    }

    private static List<PanelLayout> layouts(@Nullable Figure figure) {
        return figure == null
                ? List.of()
                : figure.panels().stream().map(PanelLayout::of).toList();
    }

    /** Says in place of a figure that a panel of it has no room for its labels. */
    private static Figure noRoom(Figure figure) {
        Rect whole = new Rect(0, 0, figure.width(), figure.height());
        return new Figure(
                figure.width(),
                figure.height(),
                figure.title(),
                figure.description(),
                List.of(Reason.panel("no-room", "", whole, "No room for this picture here: enlarge it.")),
                figure.provenance());
    }

    /** Sets how many units of the window a figure unit is: 1, or more on a projector. Positive. */
    public void setZoom(double unitsPerFigureUnit) {
        if (!(unitsPerFigureUnit > 0 && unitsPerFigureUnit < 100)) {
            throw new IllegalArgumentException("zoom " + unitsPerFigureUnit);
        }
        zoom = unitsPerFigureUnit;
        paint();
        paintOverlay();
    }

    @Override
    public void setScale(double wantedZoom, double lines) {
        scale = wantedZoom;
        setLineFactor(lines);
    }

    /** The zoom that is wanted, whether there is room for it or not. */
    public double scale() {
        return scale;
    }

    /**
     * Takes the zoom that is wanted, but no more than leaves a figure of that size, in figure units, its room here; 0:
     * of any size.
     */
    public void fit(double leastWidth, double leastHeight) {
        double fitting = Math.min(ratio(getWidth(), leastWidth), ratio(getHeight(), leastHeight));
        double fitted = fitting > 0 ? Math.min(scale, fitting) : scale;
        if (fitted != zoom) {
            setZoom(fitted);
        }
    }

    private static double ratio(double size, double least) {
        return least > 0 ? size / least : Double.POSITIVE_INFINITY;
    }

    /** Makes all lines thicker than the figure asks for, or thinner. Positive. */
    public void setLineFactor(double factor) {
        sheets().forEach(each -> each.surface.setLineFactor(factor));
        paint();
        paintOverlay();
    }

    public double zoom() {
        return zoom;
    }

    /** The width of a figure that fills this view, in figure units. */
    public double figureWidth() {
        return Math.max(LEAST_WIDTH, Math.floor(getWidth() / zoom));
    }

    /** The height of a figure that fills this view, in figure units. */
    public double figureHeight() {
        return Math.max(LEAST_HEIGHT, Math.floor(getHeight() / zoom));
    }

    /**
     * Where everything of the first panel stands; empty while there is no figure. Multiply figure units by
     * {@link #zoom} for this view's.
     */
    public Optional<PanelLayout> panelLayout() {
        return layouts.stream().findFirst();
    }

    /** As {@link #panelLayout()}, for the panel of that name. */
    public Optional<PanelLayout> panelLayout(String panel) {
        return layouts.stream()
                .filter(layout -> layout.panel().name().equals(panel))
                .findFirst();
    }

    /** As {@link #panelLayout()}, for the panel whose area holds a place in this view's coordinates. */
    public Optional<PanelLayout> panelLayoutAt(double x, double y) {
        return layouts.stream()
                .filter(layout -> layout.panel().area().contains(x / zoom, y / zoom))
                .findFirst();
    }

    /**
     * Draws marks over the first panel, in its data coordinates and clipped to its plot area. Equal marks cost nothing.
     */
    public void setOverlay(List<Mark> next) {
        if (!next.equals(marks)) {
            marks = List.copyOf(next);
            paintOverlay();
        }
    }

    /** What is drawn over the figure. */
    public List<Mark> overlay() {
        return marks;
    }

    /** Puts a node above the figure, unmanaged: its owner places it. */
    public void addAbove(Node node) {
        node.setManaged(false);
        getChildren().add(node);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.ceil(getWidth());
        double height = Math.ceil(getHeight());
        if (width != sheet.canvas.getWidth() || height != sheet.canvas.getHeight()) {
            sheet.resize(width, height);
            over.resize(width, height);
            paint();
            paintOverlay();
        }
    }

    private void paint() {
        painted = true;
        Figure shown = figure.get();
        sheet.paint(zoom, surface -> {
            if (shown != null) {
                Painter.paint(shown, underWay.seen(layouts, System.nanoTime()), surface);
            }
        });
    }

    private void paintOverlay() {
        boolean needed = !layouts.isEmpty() && !marks.isEmpty();
        if (needed || over.canvas.isVisible()) {
            over.paint(zoom, surface -> {
                if (needed) {
                    Painter.paintOver(layouts.get(0), marks, surface);
                }
            });
            over.canvas.setVisible(needed);
        }
    }
}
