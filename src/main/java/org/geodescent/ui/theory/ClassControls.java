package org.geodescent.ui.theory;

/** Above a picture of B's theory: which class against the rest it shows, where there are more than two. */
final class ClassControls implements Furniture {
    /** @param alone whether nothing else stands there */
    ClassControls(PictureTab tab, boolean alone) {
        ClassChoice choice = new ClassChoice(tab.workbench(), tab.id() + "-class");
        tab.controls().getChildren().add(choice);
        if (alone) {
            tab.controls().visibleProperty().bind(choice.visibleProperty());
            tab.controls().managedProperty().bind(choice.visibleProperty());
        }
    }
}
