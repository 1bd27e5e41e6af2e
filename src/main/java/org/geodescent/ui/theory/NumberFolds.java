package org.geodescent.ui.theory;

import java.util.function.Consumer;
import java.util.function.Function;
import org.geodescent.figure.Figure;
import org.geodescent.picture.BoundsPicture;
import org.geodescent.stage.Headlines;
import org.geodescent.ui.Pins;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.pane.Fold;
import org.geodescent.ui.pane.NumbersPane;
import org.geodescent.ui.pane.PinNumbers;

/** What both papers say of a run, and what is pinned beside it, as folds of the numbers. */
public final class NumberFolds {
    private NumberFolds() {}

    /**
     * Adds them. What the picture that comes to the front needs opens by itself.
     *
     * @param save asks for a file and writes a figure to it
     */
    public static void add(NumbersPane numbers, TheoryDesk desk, Pins pins, Consumer<Figure> save) {
        addPins(numbers, new PinNumbers(desk.workbench(), pins));
        BoundNumbers bounds = new BoundNumbers(desk, save);
        Fold theorems = new Fold("fold-theorems", "Theorems", bounds);
        theorems.answerProperty().bind(bounds.answerProperty());
        numbers.addLeadingFold(theorems);
        ConvexNumbers convex = new ConvexNumbers(desk);
        Fold program = new Fold("fold-convex", "Convex program", convex);
        program.answerProperty().bind(convex.answerProperty());
        numbers.addFold(program);
        Fold statements = new Fold("fold-statements", "Statements of B", new StatementNumbers(desk));
        numbers.addFold(statements);
        Workbench workbench = desk.workbench();
        Function<String, Fold> needed = tab ->
                tab.equals(BoundsPicture.ID) ? theorems : Headlines.CONVEX.contains(tab) ? program : numbers.run();
        workbench.theoryProperty().addListener((property, before, after) -> {
            Fold fold = needed.apply(after.tab());
            // Beside a picture of neither paper's theory any fold may stay open but theirs.
            if (!after.tab().equals(before.tab())
                    && (fold != numbers.run() || numbers.isOpen(theorems) || numbers.isOpen(program))) {
                numbers.open(fold);
            }
        });
        workbench.experimentProperty().addListener((property, before, after) -> {
            boolean alone = workbench.viewProperty().get().pins().isEmpty();
            if (alone && !after.title().equals(before.title())) {
                numbers.open(needed.apply(workbench.theoryProperty().get().tab()));
            }
        });
    }

    /** What is pinned is there to be read. */
    private static void addPins(NumbersPane numbers, PinNumbers pinned) {
        Fold fold = new Fold("fold-pins", "Pins", pinned);
        fold.answerProperty().bind(pinned.answerProperty());
        numbers.addFold(fold);
        pinned.visibleProperty().addListener((property, before, shown) -> {
            if (shown) {
                numbers.open(fold);
            }
        });
    }
}
