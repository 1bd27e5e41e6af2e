package org.geodescent.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.geodescent.ui.Motion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FoldTest {
    /** It fades where it was, so that nothing moves twice. */
    @Test
    void whatIsClosedTakesNoRoomAndIsGoneWhenItHasFaded(FxRobot robot) throws Exception {
        Label word = new Label("6 of 10 active");
        Fold fold = new Fold("fold", "Nodes", word);
        VBox window = new VBox(fold);
        robot.interact(() -> {
            new Scene(window, 200, 200);
            fold.setOpen(true);
            double open = height(fold);
            fold.setOpen(false);
            assertTrue(open > height(fold) + 10, "the folds below move up at once");
            assertTrue(isThere(fold, word));
            assertEquals(1, word.getParent().getOpacity());
            fold.setOpen(true);
            assertEquals(open, height(fold), "opened again before it has gone");
            fold.setOpen(false);
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !isThere(fold, word));
        robot.interact(() -> {
            Motion.setStill(window, true);
            fold.setOpen(true);
            assertEquals(1, word.getParent().getOpacity());
            fold.setOpen(false);
            assertFalse(isThere(fold, word), "at once where nothing moves by itself");
        });
    }

    private static double height(Fold fold) {
        fold.applyCss();
        fold.getParent().layout();
        return fold.getHeight();
    }

    private static boolean isThere(Fold fold, Node node) {
        return fold.getChildren().contains(node.getParent());
    }
}
