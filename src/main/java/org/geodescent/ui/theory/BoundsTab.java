package org.geodescent.ui.theory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.geodescent.core.theory.Badge;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremSeries;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.session.BoundsView;
import org.geodescent.session.JsonNames;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.geodescent.ui.BoundExplanations;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.pane.TimeCrosshair;
import org.geodescent.view.BoundsScene;
import org.geodescent.view.BoundsScene.Outcome;
import org.geodescent.view.BoundsScene.Told;
import org.geodescent.view.BoundsScenes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A's Theorems 1 to 3 and their corollaries along the run: one is chosen and drawn; or one sentence says why there is nothing. */
final class BoundsTab implements TheoryTab {
    private final Workbench workbench;
    private final BoundsDesk desk;
    private final StackPane content = new StackPane();
    private final BorderPane drawn = new BorderPane();
    private final VBox absence = new VBox();
    private final Label sentence = new Label();
    private final FigureView view = new FigureView();
    private final VBox list = new VBox();
    private final Map<Statement, ToggleButton> buttons = new EnumMap<>(Statement.class);
    private final ToggleGroup group = new ToggleGroup();
    private final Button own = new Button("Own setting");
    private final ToggleButton printed = new ToggleButton("As printed");
    private final Label badge = new Label();
    private final Label exceeded = new Label(BoundText.EXCEEDED, new FontIcon(Feather.ALERT_TRIANGLE));
    private final Label note = new Label();
    private final Tooltip whole = new Tooltip();
    private boolean inFront;
    private @Nullable BoundsScene shown;

    BoundsTab(TheoryDesk theory) {
        workbench = theory.workbench();
        desk = theory.bounds();
        build();
        new TimeCrosshair(view, workbench, this::readout);
        view.widthProperty().addListener((property, before, after) -> tellSize());
        view.heightProperty().addListener((property, before, after) -> tellSize());
        desk.sceneProperty().addListener((property, before, after) -> show());
        workbench.theoryProperty().addListener((property, before, after) -> show());
    }

    private void build() {
        view.setId("bounds");
        list.getStyleClass().add("bound-list");
        list.setId("bound-list");
        for (Statement statement : Statement.values()) {
            list.getChildren().add(button(statement));
        }
        own.setId("bounds-own-setting");
        own.getStyleClass().addAll("small", "bound-own");
        own.setMinWidth(Button.USE_PREF_SIZE);
        own.setOnAction(event -> OwnSettings.use(workbench, chosen()));
        Hint.install(own, BoundExplanations.OWN_SETTING);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox left = new VBox(list, space, own);
        left.getStyleClass().add("bound-left");
        drawn.setLeft(left);
        drawn.setCenter(view);
        drawn.setBottom(foot());
        drawn.setVisible(false);
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        sentence.getStyleClass().add("absence-sentence");
        sentence.setId("bounds-absence");
        absence.getStyleClass().add("absence");
        absence.getChildren().add(sentence);
        absence.setVisible(false);
        content.getStyleClass().add("theory-tab-content");
        content.getChildren().addAll(drawn, absence);
    }

    private ToggleButton button(Statement statement) {
        ToggleButton button = new ToggleButton(statement.title());
        button.setId("bound-" + JsonNames.of(statement));
        button.getStyleClass().addAll("flat", "bound-choice");
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true);
            set(bounds().withStatement(statement));
        });
        Hint.install(button, BoundExplanations.of(statement));
        buttons.put(statement, button);
        return button;
    }

    private HBox foot() {
        badge.setId("bounds-badge");
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Label.USE_PREF_SIZE);
        exceeded.setId("bounds-exceeded");
        exceeded.getStyleClass().addAll("badge", "differs");
        exceeded.setMinWidth(Label.USE_PREF_SIZE);
        exceeded.managedProperty().bind(exceeded.visibleProperty());
        note.setId("bounds-note");
        note.getStyleClass().add("theory-note");
        note.setMinWidth(0);
        note.setWrapText(true);
        note.setMinHeight(Label.USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        whole.getStyleClass().add("hint");
        whole.setWrapText(true);
        whole.setMaxWidth(340);
        note.setTooltip(whole);
        printed.setId("bounds-as-printed");
        printed.getStyleClass().addAll("small", "pane-button");
        printed.setMinWidth(ToggleButton.USE_PREF_SIZE);
        printed.setFocusTraversable(false);
        printed.setOnAction(event -> set(bounds().withAsPrinted(printed.isSelected())));
        Hint.install(printed, BoundExplanations.READING);
        HBox foot = new HBox(badge, exceeded, note, printed);
        foot.getStyleClass().add("theory-foot");
        return foot;
    }

    /** The statement that is shown. */
    private Statement chosen() {
        return Optional.ofNullable(shown)
                .flatMap(BoundsScene::shown)
                .map(Outcome.Shown::chosen)
                .orElse(Statement.THEOREM_1);
    }

    private BoundsView bounds() {
        return workbench.theoryProperty().get().bounds();
    }

    private void set(BoundsView other) {
        workbench.theoryProperty().set(workbench.theoryProperty().get().withBounds(other));
    }

    @Override
    public String id() {
        return BoundsScenes.ID;
    }

    @Override
    public String title() {
        return "Bounds";
    }

    @Override
    public Explanation explanation() {
        return BoundExplanations.BOUNDS;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Optional<Picture> picture() {
        BoundsScene scene = shown;
        return scene == null
                ? Optional.empty()
                : scene.shown().map(now -> new Picture(now.figure(), session(scene, now)));
    }

    /** What makes the figure again: the iteration is the one that is really shown. */
    private Session session(BoundsScene scene, Outcome.Shown now) {
        return new Session(
                scene.request().experiment(),
                workbench
                        .viewProperty()
                        .get()
                        .withIteration(Optional.of(now.of(now.chosen()).iteration())),
                Optional.of(scene.request().view()));
    }

    @Override
    public void setScale(double zoom, double lines) {
        view.setZoom(zoom);
        view.setLineFactor(lines);
        tellSize();
    }

    @Override
    public void setInFront(boolean front) {
        inFront = front;
        if (front) {
            tellSize();
            show();
        }
    }

    private void tellSize() {
        TheoryView theory = workbench.theoryProperty().get();
        double width = view.figureWidth();
        double height = view.figureHeight();
        if (inFront && view.getWidth() > 0 && (theory.width() != width || theory.height() != height)) {
            workbench.theoryProperty().set(theory.withSize(width, height));
        }
    }

    private void show() {
        BoundsScene scene = desk.sceneProperty().get();
        if (!inFront || scene == null) {
            return;
        }
        shown = scene;
        drawn.setVisible(scene.shown().isPresent());
        absence.setVisible(scene.shown().isEmpty());
        if (scene.outcome() instanceof Outcome.Missing missing) {
            view.setFigure(null);
            sentence.setText(missing.sentence());
        } else if (scene.outcome() instanceof Outcome.Shown now) {
            view.setFigure(now.figure());
            showList(now);
            showFoot(now);
        }
    }

    /** Those that can apply come first. */
    private void showList(Outcome.Shown now) {
        List<ToggleButton> order = now.told().stream()
                .map(told -> Objects.requireNonNull(buttons.get(told.value().statement())))
                .toList();
        if (!list.getChildren().equals(order)) {
            list.getChildren().setAll(order);
        }
        for (Told told : now.told()) {
            Statement statement = told.value().statement();
            ToggleButton button = Objects.requireNonNull(buttons.get(statement));
            button.setSelected(statement == now.chosen());
            Feather icon = icon(told.value());
            if (!(button.getGraphic() instanceof FontIcon old) || old.getIconCode() != icon) {
                button.setGraphic(new FontIcon(icon));
            }
            button.setAccessibleText(
                    statement.title() + ": " + BoundText.word(told.value().badge()));
            button.getStyleClass().remove("beside-the-point");
            if (!told.fits()) {
                button.getStyleClass().add("beside-the-point");
            }
        }
    }

    private static Feather icon(TheoremValue value) {
        if (value.refutesThePrintedBound()) {
            return Feather.ALERT_TRIANGLE;
        }
        return value.badge() instanceof Badge.Applies ? Feather.CHECK : Feather.X;
    }

    private void showFoot(Outcome.Shown now) {
        TheoremValue value = now.of(now.chosen()).value();
        boolean asPrinted = bounds().asPrinted();
        Badge current = BoundText.badge(value, asPrinted);
        BoundText.dress(badge, current);
        exceeded.setVisible(value.refutesThePrintedBound());
        String text = current instanceof Badge.Applies
                ? "%s %s, measured %s"
                        .formatted(
                                asPrinted ? "as printed" : "bound",
                                BoundText.number(BoundText.bound(value, asPrinted)),
                                BoundText.number(value.measured()))
                : BoundText.brief(current);
        whole.setText(BoundText.sentence(current));
        note.setText(text);
        printed.setSelected(asPrinted);
        own.setVisible(OwnSettings.helps(value, workbench.experiment()));
    }

    private Optional<String> readout(long iteration) {
        Outcome.Shown now = shown == null ? null : shown.shown().orElse(null);
        if (now == null || now.series().points().isEmpty()) {
            return Optional.empty();
        }
        TheoremSeries.Point last = now.series().points().get(0);
        for (TheoremSeries.Point point : now.series().points()) {
            last = point.iteration() <= iteration ? point : last;
        }
        return Optional.of(BoundText.readout(last, last.value(now.chosen())));
    }
}
