package org.geodescent.ui.images;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.geodescent.cifar.attack.AttackJob;
import org.geodescent.cifar.attack.AttackSpec;
import org.geodescent.cifar.attack.AttackedImage;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.train.Model;
import org.geodescent.figure.recipe.MarginCurve.Group;
import org.geodescent.io.InputException;
import org.geodescent.run.Job;

/**
 * One attack on training images, test images or both: {@link #run} on a worker; what has been found may be pulled from
 * any thread.
 */
final class GroupAttack implements Job<AttackResults, AttackResults> {
    private final List<Group> groups;
    private final AttackSpec spec;
    private final EngineSource engines;
    private final int workers;
    private volatile AttackResults results;

    /**
     * Prepares.
     *
     * @param net what to call the net
     * @param images those to be attacked
     * @param groups which of them, at least one
     */
    GroupAttack(
            String net,
            Model model,
            ImageData images,
            List<Group> groups,
            AttackSpec spec,
            EngineSource engines,
            int workers) {
        this.groups = List.copyOf(groups);
        this.spec = spec;
        this.engines = engines;
        this.workers = workers;
        int total = 0;
        for (Group group : groups) {
            total += (group == Group.TRAIN ? images.train() : images.test()).size();
        }
        results = new AttackResults(net, model, images, spec, List.of(), total);
    }

    /** The newest results: the same object as long as nothing has changed. */
    AttackResults results() {
        return results;
    }

    /** Attacks one group after the other, until all are done or {@code cancelled} is true; what is found stays. */
    @Override
    public AttackResults run(Consumer<? super AttackResults> states, BooleanSupplier cancelled) throws InputException {
        Engine engine = engines.engine();
        for (Group group : groups) {
            if (!cancelled.getAsBoolean()) {
                AttackResults before = results;
                ImageSet set = before.set(group);
                AttackJob job = new AttackJob(before.model(), set, spec, engine, workers);
                List<AttackedImage> found = job.run(
                                state -> {
                                    results = with(before, group, state.results());
                                    states.accept(results);
                                },
                                cancelled)
                        .results();
                if (!found.isEmpty()) {
                    results = with(before, group, found);
                }
            }
        }
        return results;
    }

    private static AttackResults with(AttackResults before, Group group, List<AttackedImage> found) {
        List<AttackResults.Part> parts = new ArrayList<>(before.parts());
        parts.add(new AttackResults.Part(group, found));
        return new AttackResults(before.net(), before.model(), before.images(), before.spec(), parts, before.total());
    }
}
