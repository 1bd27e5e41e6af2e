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
import org.geodescent.run.parallel.Gate;
import org.geodescent.run.parallel.Workers;

/**
 * The attack of A, section 6 (projected gradient ascent in L∞ without a random start, as foolbox 1.8 does it), on many images. {@link #run} belongs to
 * one thread, everything else may be called from any. Pausing and cancelling take effect after the iteration that is under way.
 */
public final class AttackTask implements Runnable {
    private final Model model;
    private final ImageSet images;
    private final AttackSpec spec;
    private final Engine engine;
    private final int workers;
    private final Gate gate = new Gate();
    private final Queue<Integer> waiting = new ArrayDeque<>();
    private final TreeSet<AttackedImage> finished = new TreeSet<>(Comparator.comparingInt(AttackedImage::image));
    private volatile AttackState state;

    /** @param images all of them are attacked */
    public AttackTask(Model model, ImageSet images, AttackSpec spec, Engine engine, int workers) {
        this.model = model;
        this.images = images;
        this.spec = spec;
        this.engine = engine;
        this.workers = workers;
        for (int image = 0; image < images.size(); image++) {
            waiting.add(image);
        }
        state = new AttackState(Phase.READY, images.size(), List.of());
    }

    /** Attacks until all images are done or the task is cancelled. To be called once. */
    @Override
    public void run() {
        run(() -> false, progress -> {});
    }

    /**
     * The same with lookers-on.
     *
     * @param cancelled asked after every iteration, on several threads
     * @param progress handed the state after every image, on one thread at a time
     */
    public void run(BooleanSupplier cancelled, Consumer<AttackState> progress) {
        publish(Phase.RUNNING);
        try (Workers crew = new Workers(workers)) {
            crew.round(crew.count(), worker -> {
                try (SearchBatch batch = new SearchBatch(model, engine, share(crew.count()))) {
                    work(batch, cancelled, progress);
                }
            });
        }
        publish(gate.cancelled() ? Phase.CANCELLED : Phase.FINISHED);
    }

    private int share(int crew) {
        return Math.min((images.size() + crew - 1) / crew, SearchBatch.LARGEST);
    }

    private void work(SearchBatch batch, BooleanSupplier cancelled, Consumer<AttackState> progress) {
        while (gate.pass(() -> publish(Phase.PAUSED))) {
            for (int image = batch.hasRoom() ? next() : -1; image >= 0; image = batch.hasRoom() ? next() : -1) {
                float[] pixels = new float[ImageSet.NUMBERS];
                images.copyTo(image, pixels, 0);
                batch.add(new Search(spec, image, images.classOf(image), pixels));
            }
            if (batch.isEmpty()) {
                return;
            }
            batch.advance(spec.loss(), result -> finish(result, progress));
            if (cancelled.getAsBoolean()) {
                cancel();
            }
        }
    }

    private synchronized int next() {
        Integer image = waiting.poll();
        return image == null ? -1 : image;
    }

    private synchronized void finish(AttackedImage result, Consumer<AttackState> progress) {
        finished.add(result);
        publish(Phase.RUNNING);
        progress.accept(state);
    }

    private synchronized void publish(Phase phase) {
        state = new AttackState(phase, images.size(), List.copyOf(finished));
    }

    /** Stops after the iteration under way, until {@link #unpause}. */
    public void pause() {
        gate.close();
    }

    /** Goes on. */
    public void unpause() {
        // Never the gate's lock inside of this object's: a worker that begins to wait takes them in the other order.
        gate.open();
        goOn();
    }

    private synchronized void goOn() {
        if (state.phase() == Phase.PAUSED) {
            publish(Phase.RUNNING);
        }
    }

    /** Ends the attack after the iteration under way; what is finished stays. */
    public void cancel() {
        gate.cancel();
    }

    /** The newest state: the same object as long as nothing has changed. */
    public AttackState state() {
        return state;
    }
}
