package org.geodescent.ui.theory;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.geodescent.core.data.Dataset;
import org.geodescent.session.TheoryView;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Workbench;

/**
 * Chooses which class's problem, against the rest, is shown of three and more classes, or all; hidden while there are
 * two. On the JavaFX thread only.
 */
final class ClassChoice extends ComboBox<Integer> {
    private static final int ALL = -1;

    private final Workbench workbench;
    private List<String> names = List.of();
    private boolean showing;

    ClassChoice(Workbench workbench, String id) {
        this.workbench = workbench;
        setId(id);
        getStyleClass().addAll("small", "class-choice");
        setFocusTraversable(true);
        setAccessibleText("Which class against the rest");
        managedProperty().bind(visibleProperty());
        setConverter(new Names());
        Hint.install(
                this,
                "Each class against the rest is a problem with a network of its own. Choose one, or all together with their sum.");
        setOnAction(event -> choose());
        workbench.experimentProperty().addListener((property, before, after) -> refresh());
        workbench.theoryProperty().addListener((property, before, after) -> refresh());
        refresh();
    }

    private final class Names extends StringConverter<Integer> {
        @Override
        public String toString(Integer k) {
            if (k == null || k >= names.size()) {
                return "";
            }
            return k == ALL ? "All classes" : "Class " + Dataset.shownName(names.get(k));
        }

        @Override
        public Integer fromString(String text) {
            return names.indexOf(text);
        }
    }

    private void choose() {
        Integer chosen = getValue();
        TheoryView theory = workbench.theoryProperty().get();
        if (!showing && chosen != null) {
            Optional<Integer> ofClass = chosen == ALL ? Optional.empty() : Optional.of(chosen);
            if (!ofClass.equals(theory.ofClass())) {
                workbench.theoryProperty().set(theory.withClass(ofClass));
            }
        }
    }

    private void refresh() {
        List<String> classes = workbench.experiment().data().classNames();
        showing = true;
        setVisible(classes.size() > 2);
        if (!classes.equals(names)) {
            names = classes;
            getItems()
                    .setAll(Stream.concat(
                                    Stream.of(ALL),
                                    IntStream.range(0, classes.size()).boxed())
                            .toList());
        }
        setValue(workbench.theoryProperty().get().ofClass(classes.size()).orElse(ALL));
        showing = false;
    }
}
