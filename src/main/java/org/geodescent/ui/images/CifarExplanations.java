package org.geodescent.ui.images;

import org.geodescent.ui.Explanation;

/** The hover explanations of the tab about images. */
final class CifarExplanations {
    static final Explanation IMAGES = Explanation.read("images.images");
    static final Explanation DOWNLOAD = Explanation.read("images.download");
    static final Explanation FIGURES = Explanation.read("images.figures");
    static final Explanation LIMIT = Explanation.read("images.limit");
    static final Explanation PRESET = Explanation.read("images.preset");
    static final Explanation LOSS = Explanation.read("images.loss");
    static final Explanation EXCITATION = Explanation.read("images.excitation");
    static final Explanation LAYERS = Explanation.read("images.layers");
    static final Explanation SCHEDULE = Explanation.read("images.schedule");
    static final Explanation EPOCHS = Explanation.read("images.epochs");
    static final Explanation BATCH = Explanation.read("images.batch");
    static final Explanation STEP = Explanation.read("images.step");
    static final Explanation MOMENTUM = Explanation.read("images.momentum");
    static final Explanation SEED = Explanation.read("images.seed");
    static final Explanation FILTERS = Explanation.read("images.filters");
    static final Explanation CHECKPOINT = Explanation.read("images.checkpoint");
    static final Explanation ATTACK = Explanation.read("images.attack");
    static final Explanation NETS = Explanation.read("images.nets");
    static final Explanation ATTACKED = Explanation.read("images.attacked");
    static final Explanation CLIMBS = Explanation.read("images.climbs");
    static final Explanation CURVES = Explanation.read("images.curves");
    static final Explanation GALLERY = Explanation.read("images.gallery");

    private CifarExplanations() {}
}
