package org.geodescent.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.Lessons;
import org.geodescent.lesson.Scene;
import org.geodescent.lesson.WindowPart;
import org.geodescent.run.Background;
import org.geodescent.ui.Command;
import org.geodescent.ui.Form;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Late;
import org.geodescent.ui.Notices;
import org.geodescent.ui.SaveQuestion;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.pane.InputPlanePane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Everything of lessons in a window. On the JavaFX thread only. */
public final class LessonPlace {
    private final Parent root;
    private final LessonDesk desk;
    private final WindowParts parts;
    private final LessonCard card;
    private final LessonSpot spot = new LessonSpot();
    private final LessonBar bar;
    private final LessonCurtain curtain;
    private final Runnable chooser;
    private final Late<LessonEditor> editor;
    private final Consumer<Node> column;
    private final BiConsumer<Lesson, Scene> handout;
    private final Notices notices;
    /** What the card shows; null: it is not there. */
    private @Nullable LessonMark shown;

    /**
     * @param root of the window
     * @param plane whose samples lessons point at
     * @param chooser asks for the file of a lesson and opens it
     * @param column opens what lessons are written with in a column beside the pictures
     * @param handout asks for a file and writes a lesson as a handout, which begins on this stage
     */
    public LessonPlace(
            Workbench workbench,
            Parent root,
            InputPlanePane plane,
            LessonSurroundings surroundings,
            Runnable chooser,
            Consumer<Node> column,
            BiConsumer<Lesson, Scene> handout,
            Notices notices,
            Background background,
            SaveQuestion saving) {
        this.root = root;
        this.chooser = chooser;
        this.column = column;
        this.handout = handout;
        this.notices = notices;
        desk = new LessonDesk(workbench, surroundings);
        parts = new WindowParts(root, plane);
        card = new LessonCard(desk);
        bar = new LessonBar(desk);
        curtain = new LessonCurtain(parts);
        editor = new Late<>(() -> new LessonEditor(desk, notices, background, saving));
        LessonKeys.install(desk, root);
    }

    /** Lies over the window. */
    public Node spot() {
        return spot;
    }

    /** Stands in the window's last line. */
    public Node bar() {
        return bar;
    }

    /** The sentence in the caption; null while no lesson has it. */
    public ObservableValue<@Nullable String> captionProperty() {
        return desk.markProperty().map(LessonPlace::caption);
    }

    private static @Nullable String caption(LessonMark mark) {
        if (mark.hasCard()) {
            return null;
        }
        String remark = LessonWords.remark(mark);
        return remark.isEmpty() ? mark.step().say() : remark;
    }

    /** Whether it has the caption. */
    public BooleanBinding hasCaption() {
        return Bindings.createBooleanBinding(
                () -> Optional.ofNullable(desk.markProperty().get())
                        .filter(mark -> !mark.hasCard())
                        .isPresent(),
                desk.markProperty());
    }

    /** Whether the window is to leave a part out. */
    public BooleanBinding hides(WindowPart part) {
        ObservableSet<WindowPart> hidden = curtain.hidden();
        return Bindings.createBooleanBinding(() -> hidden.contains(part), hidden);
    }

    /** Goes through a lesson. */
    public void start(Lesson lesson) {
        desk.start(lesson);
    }

    /** Over which somebody wants runs to be replayed, whatever a lesson wants. */
    public double seconds() {
        return desk.seconds();
    }

    /** The button in the bar, with all lessons. */
    public MenuButton button() {
        MenuButton button = new MenuButton("Lesson", new FontIcon(Feather.BOOK));
        button.setId("lesson");
        button.setAccessibleText("Lesson");
        button.setMinWidth(MenuButton.USE_PREF_SIZE);
        Hint.install(button, "Experiments told step by step. Page Down and Page Up go through the steps.");
        button.getItems().addAll(menu());
        // The shipped ones are read when somebody looks for them, not when the window opens.
        button.setOnShowing(event -> {
            if (button.getItems().get(0) instanceof SeparatorMenuItem) {
                button.getItems().addAll(0, shipped());
            }
        });
        desk.markProperty().addListener((property, before, after) -> Form.setStyle(button, "on-stage", after != null));
        return button;
    }

    private List<MenuItem> shipped() {
        return Lessons.ALL.stream()
                .map(lesson -> item(lesson.title(), () -> start(lesson)))
                .toList();
    }

    private List<MenuItem> menu() {
        List<MenuItem> items = new ArrayList<>();
        items.add(new SeparatorMenuItem());
        items.add(item("Open…", chooser));
        items.add(item("Write a lesson…", this::write));
        MenuItem leave = item("Leave the lesson", desk::leave);
        leave.setDisable(true);
        desk.markProperty().addListener((property, before, after) -> leave.setDisable(after == null));
        MenuItem written = item("Lesson as a handout…", this::handOut);
        written.setId("lesson-handout");
        written.disableProperty().bind(leave.disableProperty());
        items.add(written);
        items.add(leave);
        return items;
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Opens the column in which lessons are written, with the one that runs, if one does. */
    private void write() {
        LessonMark mark = desk.markProperty().get();
        if (mark != null) {
            editor.get().show(mark.lesson(), mark.index());
        }
        column.accept(editor.get());
    }

    /** As the next step of the lesson that is being written. */
    private void record() {
        write();
        editor.get().record();
    }

    /** Writes the lesson that runs as a page with its steps. */
    private void handOut() {
        LessonMark mark = desk.markProperty().get();
        if (mark == null) {
            notices.info("There is no lesson to hand out: begin one, or open one.");
        } else {
            handout.accept(mark.lesson(), desk.start());
        }
    }

    /** For keys and the palette. */
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(Command.of("Open a lesson…", "Go through the lesson of a file.", Feather.BOOK, chooser));
        commands.add(Command.of(
                "Write a lesson…",
                "Record views as steps, and say what can be seen in them.",
                Feather.EDIT_3,
                this::write));
        commands.add(Command.of(
                "Record this view as a step",
                "Of the lesson that is being written: data, run, pictures, layers, numbers, iteration and pace.",
                Feather.PLUS_CIRCLE,
                this::record));
        commands.add(Command.of(
                "Lesson as a handout…",
                "Write the lesson that runs as one HTML file, with the pictures of each step, for any browser.",
                Feather.PLAY_CIRCLE,
                this::handOut));
        commands.add(Command.of("Next step", "Of the lesson: go on.", Feather.ARROW_RIGHT, desk::next)
                .on(KeyCode.PAGE_DOWN));
        commands.add(Command.of("Step before", "Of the lesson: go back.", Feather.ARROW_LEFT, desk::back)
                .on(KeyCode.PAGE_UP));
        commands.add(
                Command.of("Leave the lesson", "What was there before the lesson comes back.", Feather.X, desk::leave));
        return commands;
    }

    /** Once a frame, after the workbench's and after whatever is pointed at. */
    public void pulse() {
        desk.pulse();
        LessonMark mark = desk.markProperty().get();
        curtain.hide(mark == null ? Set.of() : mark.step().hidden());
        Optional<Bounds> place = place(mark);
        boolean moved = spot.show(place, root.getLayoutBounds());
        if (mark == null || place.isEmpty() || !mark.hasCard()) {
            if (card.isShowing()) {
                card.hide();
            }
            shown = null;
        } else if (!mark.equals(shown) || moved) {
            root.applyCss();
            root.layout();
            card.show(spot.ring(), mark);
            shown = mark;
        }
    }

    /** What the step points at; a question that points at nothing stands above the caption. */
    private Optional<Bounds> place(@Nullable LessonMark mark) {
        if (mark == null || !mark.hasCard()) {
            return Optional.empty();
        }
        if (mark.step().sample().isPresent()) {
            return parts.place(mark.step().sample().get());
        }
        // What has gone is told in the caption's place.
        return parts.place(mark.step().part().orElse(WindowPart.CAPTION)).or(() -> parts.place(WindowPart.CAPTION));
    }

    /** Takes the card away, which would outlive the window. What is kept is what was there before the lesson. */
    public void close() {
        card.hide();
    }
}
