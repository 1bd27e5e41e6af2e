package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.geodescent.ui.Comfort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** With every change of its style sheets a whole scene is styled anew, which is most of the time a window takes to open. */
@ExtendWith(ApplicationExtension.class)
class WindowScaleTest {
    private final List<Double> changes = new ArrayList<>();

    @Test
    void stylesChangeOnlyWithTheSizeOfTheType(FxRobot robot) {
        robot.interact(() -> {
            for (int[] size : new int[][] {{1280, 800}, {1920, 1080}}) {
                Region window = new Region();
                ObjectProperty<Comfort> comfort = new SimpleObjectProperty<>(Comfort.DEFAULT);
                WindowScale scale = new WindowScale(window, comfort);
                scale.follow();
                Scene scene = new Scene(window, size[0], size[1]);
                StageScale first = scale.property().get();
                assertEquals(StageScale.of(size[0], false), first);
                List<String> sheets = scene.getStylesheets();
                assertEquals(1, sheets.size());
                scene.getStylesheets().addListener((ListChangeListener<String>)
                        change -> changes.add(scale.property().get().type()));
                window.resize(size[0], size[1]);
                assertEquals(List.of(), changes, "the first layout finds what it needs");
                window.resize(1000, 700);
                window.resize(1300, 850);
                assertEquals(size[0] > 1280 ? List.of(1.0) : List.of(), changes);
                changes.clear();
                comfort.set(comfort.get().withScale(1.2));
                assertEquals(List.of(scale.property().get().type()), changes);
                changes.clear();
            }
        });
    }
}
