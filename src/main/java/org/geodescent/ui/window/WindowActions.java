package org.geodescent.ui.window;

/** What only the window can do. On the JavaFX thread. */
interface WindowActions {
    void toggleInspector();

    /** Brings a tab of the theory plane to the front. */
    void showTheory(String tab);

    /** Brings one of the large tabs to the front, 0 for the laboratory. */
    void showTab(int index);

    /** Trains a net on images in its own tab, with the settings there. */
    void trainImages();

    void toggleExport();

    void togglePapers();

    void toggleTheme();

    void toggleFullScreen();

    void toggleFrameMeter();

    void toggleKeyMap();

    void showPalette();

    void togglePointsTable();

    void openPoints();

    void savePoints();

    void pastePoints();

    /** Asks which columns of the table that was opened last are shown. */
    void choosePointColumns();

    void openSession();

    void saveSession();

    void copyFigure();

    /** Says one sentence. */
    void say(String sentence);
}
