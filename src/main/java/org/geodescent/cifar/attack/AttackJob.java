package org.geodescent.cifar.attack;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.geodescent.cifar.attack.AttackState.Phase;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.train.Model;
import org.geodescent.run.Job;
import org.geodescent.run.Workers;

/**
 * The attack of A, section 6 (projected gradient ascent in L∞ without a random start, as foolbox 1.8 does it), on many
 * images. {@link #run} belongs to one thread; a cancellation takes effect after the iteration that is under way.
 */
public final class AttackJob implements Job<AttackState, AttackState> {
    private final Model model;
    private final ImageSet images;
    private final AttackSpec spec;
    private final Engine engine;
    private final int workers;
    private final Queue<Integer> waiting = new ArrayDeque<>();
    private final TreeSet<AttackedImage> finished = new TreeSet<>(Comparator.comparingInt(AttackedImage::image));
    private volatile boolean ended;

    /** @param images all of them are attacked */
    public AttackJob(Model model, ImageSet images, AttackSpec spec, Engine engine, int workers) {
        this.model = model;
        this.images = images;
        this.spec = spec;
        this.engine = engine;
        this.workers = workers;
        for (int image = 0; image < images.size(); image++) {
            waiting.add(image);
        }
    }

    /**
     * Attacks until all images are done or it is cancelled; what is finished is given in any case.
     *
     * @param states handed the state after every image
     * @param cancelled asked after every iteration, on several threads
     */
    @Override
    public AttackState run(Consumer<? super AttackState> states, BooleanSupplier cancelled) {
        try (Workers crew = new Workers(workers)) {
            crew.round(crew.count(), worker -> {
                try (SearchBatch batch = new SearchBatch(model, engine, share(crew.count()))) {
                    work(batch, cancelled, states);
                }
            });
        }
        return state(ended ? Phase.CANCELLED : Phase.FINISHED);
    }

    private int share(int crew) {
        return Math.min((images.size() + crew - 1) / crew, SearchBatch.LARGEST);
    }

    private void work(SearchBatch batch, BooleanSupplier cancelled, Consumer<? super AttackState> states) {
        while (!ended) {
            for (int image = batch.hasRoom() ? next() : -1; image >= 0; image = batch.hasRoom() ? next() : -1) {
                float[] pixels = new float[ImageSet.NUMBERS];
                images.copyTo(image, pixels, 0);
                batch.add(new Search(spec, image, images.classOf(image), pixels));
            }
            if (batch.isEmpty()) {
                return;
            }
            batch.advance(spec.loss(), result -> finish(result, states));
            if (cancelled.getAsBoolean()) {
                ended = true;
            }
        }
    }

    private synchronized int next() {
        Integer image = waiting.poll();
        return image == null ? -1 : image;
    }

    private synchronized void finish(AttackedImage result, Consumer<? super AttackState> states) {
        finished.add(result);
        states.accept(state(Phase.RUNNING));
    }

    private synchronized AttackState state(Phase phase) {
        return new AttackState(phase, images.size(), List.copyOf(finished));
    }
}
