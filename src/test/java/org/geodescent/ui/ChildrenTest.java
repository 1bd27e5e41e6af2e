package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

class ChildrenTest {
    @Test
    void whatStaysIsNotTakenOut() {
        List<Node> all = new ArrayList<>();
        int[] moved = new int[1];
        for (int i = 0; i < 7; i++) {
            Group node = new Group();
            node.parentProperty().addListener((property, before, after) -> moved[0]++);
            all.add(node);
        }
        Parent group = new Group();
        Group shown = new Group();
        Children.show(shown.getChildren(), all);
        assertEquals(all, shown.getChildren());
        assertEquals(7, moved[0]);
        moved[0] = 0;
        Children.show(shown.getChildren(), List.of(all.get(0), all.get(2), all.get(3), all.get(6)));
        assertEquals(3, moved[0]);
        Children.show(shown.getChildren(), all);
        assertEquals(all, shown.getChildren());
        assertEquals(6, moved[0]);
        Children.show(shown.getChildren(), List.of(all.get(1), group, all.get(2)));
        assertEquals(List.of(all.get(1), group, all.get(2)), shown.getChildren());
        assertEquals(11, moved[0]);
    }

    @Test
    void anyOrderIsShown() {
        Random random = new Random(1);
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            all.add(new Group());
        }
        Group shown = new Group();
        for (int round = 0; round < 200; round++) {
            List<Node> wanted = new ArrayList<>(all);
            Collections.shuffle(wanted, random);
            wanted = wanted.subList(0, random.nextInt(10));
            Children.show(shown.getChildren(), wanted);
            assertEquals(wanted, shown.getChildren());
        }
    }
}
