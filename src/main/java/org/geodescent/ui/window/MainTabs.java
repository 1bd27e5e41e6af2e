package org.geodescent.ui.window;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The large tabs of the window. */
final class MainTabs extends TabPane {
    MainTabs() {
        getStyleClass().add("main-tabs");
        setId("main-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setFocusTraversable(false);
    }

    void add(String title, Node content) {
        getTabs().add(new Tab(title, content));
    }

    /** Whether the first tab is shown. */
    boolean first() {
        return getSelectionModel().getSelectedIndex() <= 0;
    }

    void selectFirst() {
        getSelectionModel().selectFirst();
    }
}
