package org.geodescent.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/**
 * What stays beside something in the window until Esc is pressed or the mouse clicks elsewhere; the focus is then where it was. One may be shown again and again. On the
 * JavaFX thread only.
 */
public final class Bubble extends PopOver {
    private static final PseudoClass PROJECTOR = PseudoClass.getPseudoClass("projector");

    private final VBox content = new VBox();

    /** @param arrow where its arrow is: at the side that looks at the owner */
    public Bubble(ArrowLocation arrow) {
        content.getStyleClass().add("bubble");
        setContentNode(content);
        setArrowLocation(arrow);
        setAnimated(false);
        setDetachable(false);
        setCornerRadius(6);
    }

    /** Shows these nodes beside the owner, one below the other. */
    public void show(Node owner, Node... nodes) {
        content.getChildren().setAll(nodes);
        // As large as in the window, however small the owner's own words are.
        content.pseudoClassStateChanged(
                PROJECTOR, owner.getScene().getRoot().getPseudoClassStates().contains(PROJECTOR));
        show(owner);
    }
}
