#!/usr/bin/env bash
# Guess: in a CheckComboBox or CheckListView the item that is checked stays checked when another item is removed from the list.
# Behaviour: the check stays at its place in the list, so it moves to the neighbour: with "plane" checked of cat, plane, horse, removing cat checks horse.
. "$(dirname "$0")/lib.sh"
javafx
cat >Finding.java <<'JAVA'
import java.util.List;
import javafx.collections.FXCollections;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.CheckListView;

public class Finding {
    static void show() {
        CheckComboBox<String> box = new CheckComboBox<>(FXCollections.observableArrayList("cat", "plane", "horse"));
        box.getCheckModel().check("plane");
        box.getItems().remove("cat");
        System.out.println("CheckComboBox: " + box.getCheckModel().getCheckedItems());
        CheckListView<String> list = new CheckListView<>(FXCollections.observableArrayList("cat", "plane", "horse"));
        list.getCheckModel().check("plane");
        list.getItems().remove("cat");
        System.out.println("CheckListView: " + list.getCheckModel().getCheckedItems());
    }
}
JAVA
javafx_says | expect "CheckComboBox: [horse]
CheckListView: [horse]"
