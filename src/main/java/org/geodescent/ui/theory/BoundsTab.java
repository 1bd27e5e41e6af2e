package org.geodescent.ui.theory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.geodescent.core.theory.Badge;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremSeries;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.session.BoundsView;
import org.geodescent.session.JsonNames;
import org.geodescent.ui.BoundExplanations;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.pane.TimeCrosshair;
import org.geodescent.view.BoundsScene;
import org.geodescent.view.BoundsScene.Outcome;
import org.geodescent.view.BoundsScene.Told;
import org.geodescent.view.BoundsScenes;
import org.geodescent.view.TheoryScene.Absence;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A's Theorems 1 to 3 and their corollaries along the run: one is chosen and drawn; or one sentence says why there is nothing. */
final class BoundsTab extends PictureTab {
    private final Workbench workbench;
    private final BoundsDesk desk;
    private final VBox list = new VBox();
    private final Map<Statement, ToggleButton> buttons = new EnumMap<>(Statement.class);
    private final ToggleGroup group = new ToggleGroup();
    private final Button own = new Button("Own setting");
    private final ToggleButton printed = new ToggleButton("As printed");
    private final Label badge = new Label();
    private final Label exceeded = new Label(BoundText.EXCEEDED, new FontIcon(Feather.ALERT_TRIANGLE));
    private final Tooltip whole = new Tooltip();
    private @Nullable BoundsScene shown;

    BoundsTab(TheoryDesk theory) {
        super(theory.workbench(), BoundsScenes.ID, "Bounds", BoundExplanations.BOUNDS);
        workbench = theory.workbench();
        desk = theory.bounds();
        build();
        followSize();
        new TimeCrosshair(view(), workbench, this::readout);
        desk.sceneProperty().addListener((property, before, after) -> show());
        workbench.theoryProperty().addListener((property, before, after) -> show());
    }

    private void build() {
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
        drawn().setLeft(left);
        fillFoot();
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

    private void fillFoot() {
        badge.setId("bounds-badge");
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Label.USE_PREF_SIZE);
        exceeded.setId("bounds-exceeded");
        exceeded.getStyleClass().addAll("badge", "differs");
        exceeded.setMinWidth(Label.USE_PREF_SIZE);
        exceeded.managedProperty().bind(exceeded.visibleProperty());
        whole.getStyleClass().add("hint");
        whole.setWrapText(true);
        whole.setMaxWidth(340);
        note().setTooltip(whole);
        printed.setId("bounds-as-printed");
        printed.getStyleClass().addAll("small", "pane-button");
        printed.setMinWidth(ToggleButton.USE_PREF_SIZE);
        printed.setFocusTraversable(false);
        printed.setOnAction(event -> set(bounds().withAsPrinted(printed.isSelected())));
        Hint.install(printed, BoundExplanations.READING);
        foot().getChildren().addAll(0, List.of(badge, exceeded));
        foot().getChildren().add(printed);
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
    public Optional<Picture> picture() {
        BoundsScene scene = shown;
        return scene == null
                ? Optional.empty()
                : scene.shown()
                        .map(now -> new Picture(
                                now.figure(),
                                session(
                                        scene.request().experiment(),
                                        now.of(now.chosen()).iteration(),
                                        scene.request().view())));
    }

    @Override
    void comeToFront() {
        show();
    }

    private void show() {
        BoundsScene scene = desk.sceneProperty().get();
        if (!inFront() || scene == null) {
            return;
        }
        shown = scene;
        setAbsence(
                scene.outcome() instanceof Outcome.Missing missing
                        ? Optional.of(new Absence(missing.sentence(), false))
                        : Optional.empty());
        if (scene.outcome() instanceof Outcome.Missing) {
            view().setFigure(null);
        } else if (scene.outcome() instanceof Outcome.Shown now) {
            view().setFigure(now.figure());
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
        note().setText(text);
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
