package org.geodescent.ui.theory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.geodescent.core.theory.Badge;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.picture.BoundWords;
import org.geodescent.picture.BoundsReading;
import org.geodescent.picture.BoundsReading.Told;
import org.geodescent.picture.Drawn;
import org.geodescent.session.BoundsView;
import org.geodescent.session.JsonNames;
import org.geodescent.ui.BoundExplanations;
import org.geodescent.ui.Children;
import org.geodescent.ui.Form;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Workbench;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Around the bounds: which of A's Theorems 1 to 3 and their corollaries is drawn, what it says now, and the way into
 * its own setting.
 */
final class BoundsFurniture implements Furniture {
    private final PictureTab tab;
    private final Workbench workbench;
    private final HBox list = new HBox();
    private final HBox said = new HBox();
    private final Map<Statement, ToggleButton> buttons = new EnumMap<>(Statement.class);
    private final ToggleGroup group = new ToggleGroup();
    private final Button own = new Button("Make it apply");
    private final ToggleButton printed = new ToggleButton("As printed");
    private final Label badge = new Label();
    private final Label exceeded = new Label(BoundWords.EXCEEDED, new FontIcon(Feather.ALERT_TRIANGLE));
    private final Tooltip whole = new Tooltip();
    private Statement chosen = Statement.THEOREM_1;
    private @Nullable BoundsReading reading;

    BoundsFurniture(PictureTab tab, ApplyDesk applying) {
        this.tab = tab;
        workbench = tab.workbench();
        build();
        tab.needFoot();
        own.setOnAction(event -> applying.make(chosen));
        own.disableProperty().bind(applying.busyProperty());
        // How the statement is read changes its words, not its picture.
        workbench.theoryProperty().addListener((property, before, after) -> showFoot());
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
        own.managedProperty().bind(own.visibleProperty());
        Hint.install(own, BoundExplanations.OWN_SETTING);
        fillSaid();
        FlowPane top = new FlowPane(list, said);
        top.getStyleClass().add("bound-top");
        tab.drawn().setTop(top);
        tab.drawn().widthProperty().addListener((property, before, after) -> fitNote());
        tab.note().label().textProperty().addListener((property, before, after) -> fitNote());
        tab.note().managedProperty().bind(tab.note().label().visibleProperty());
    }

    private ToggleButton button(Statement statement) {
        ToggleButton button = new ToggleButton(brief(statement.title()));
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

    /** Five have room beside each other in the narrowest picture. */
    private static String brief(String title) {
        return title.replace("Theorem", "Thm").replace("Corollary", "Cor.");
    }

    /** A note of more than one line would take it from the plot: then the badge says it, to whom points at it. */
    private void fitNote() {
        Label note = tab.note().label();
        note.setVisible(
                note.prefWidth(-1) + tab.foot().snappedLeftInset() + tab.foot().snappedRightInset()
                        <= tab.drawn().getWidth());
    }

    private void fillSaid() {
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
        tab.note().label().setTooltip(whole);
        printed.setId("bounds-as-printed");
        printed.getStyleClass().addAll("small", "pane-button");
        printed.setMinWidth(ToggleButton.USE_PREF_SIZE);
        printed.setFocusTraversable(false);
        printed.setOnAction(event -> set(bounds().withAsPrinted(printed.isSelected())));
        Hint.install(printed, BoundExplanations.READING);
        badge.setTooltip(whole);
        said.getStyleClass().add("bound-said");
        said.getChildren().addAll(badge, exceeded, own, printed);
    }

    private BoundsView bounds() {
        return workbench.theoryProperty().get().bounds();
    }

    private void set(BoundsView other) {
        workbench.theoryProperty().set(workbench.theoryProperty().get().withBounds(other));
    }

    @Override
    public boolean writesNote() {
        return true;
    }

    @Override
    public void show(Drawn.Shown shown) {
        BoundsReading now = (BoundsReading) shown.readings();
        reading = now;
        chosen = now.chosen();
        showList(now);
        showFoot();
    }

    /** Those that can apply come first. */
    private void showList(BoundsReading now) {
        List<ToggleButton> order = now.told().stream()
                .map(told -> Objects.requireNonNull(buttons.get(told.value().statement())))
                .toList();
        Children.show(list.getChildren(), order);
        for (Told told : now.told()) {
            Statement statement = told.value().statement();
            ToggleButton button = Objects.requireNonNull(buttons.get(statement));
            button.setSelected(statement == now.chosen());
            Feather icon = icon(told.value());
            if (!(button.getGraphic() instanceof FontIcon old) || old.getIconCode() != icon) {
                button.setGraphic(new FontIcon(icon));
            }
            button.setAccessibleText(
                    statement.title() + ": " + BoundWords.word(told.value().badge()));
            Form.setStyle(button, "beside-the-point", !told.fits());
        }
    }

    private static Feather icon(TheoremValue value) {
        if (value.refutesThePrintedBound()) {
            return Feather.ALERT_TRIANGLE;
        }
        return value.badge() instanceof Badge.Applies ? Feather.CHECK : Feather.X;
    }

    private void showFoot() {
        BoundsReading now = reading;
        if (now == null) {
            return;
        }
        TheoremValue value = now.of(now.chosen()).value();
        boolean asPrinted = bounds().asPrinted();
        Badge current = BoundWords.badge(value, asPrinted);
        BoundDetails.dress(badge, current);
        exceeded.setVisible(value.refutesThePrintedBound());
        String text = current instanceof Badge.Applies
                ? "%s %s, measured %s"
                        .formatted(
                                asPrinted ? "as printed" : "bound",
                                BoundWords.number(BoundWords.bound(value, asPrinted)),
                                BoundWords.number(value.measured()))
                : BoundWords.brief(current);
        whole.setText(BoundWords.sentence(current));
        tab.note().setText(text);
        printed.setSelected(asPrinted);
        own.setVisible(OwnSettings.helps(value, workbench.experiment()));
    }
}
