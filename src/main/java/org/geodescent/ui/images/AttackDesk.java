package org.geodescent.ui.images;

import java.util.List;
import org.geodescent.cifar.attack.AttackSpec;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.train.Model;
import org.geodescent.figure.recipe.MarginCurve.Group;
import org.geodescent.run.Task;
import org.geodescent.run.TaskOutcome;
import org.geodescent.run.Tasks;
import org.jspecify.annotations.Nullable;

/** At most one attack, with its way from start to end. On the JavaFX thread only. */
final class AttackDesk {
    private final Tasks tasks;
    private final Nets nets;
    private final EngineSource engines;
    private final int workers;
    private @Nullable GroupAttack job;
    private @Nullable Task task;
    private int net;
    private String message = "";
    private List<String> chosen = List.of();

    AttackDesk(Tasks tasks, Nets nets, EngineSource engines, int workers) {
        this.tasks = tasks;
        this.nets = nets;
        this.engines = engines;
        this.workers = workers;
    }

    /** Whether an attack runs or waits. */
    boolean busy() {
        return task != null;
    }

    /** Whether it waits for other tasks. */
    boolean waiting() {
        return task != null && !task.running();
    }

    /** From 0 to 1. */
    double progress() {
        return task == null ? 0 : task.progress();
    }

    /** How the newest attack stands or ended, in one sentence; empty if there is nothing to say. */
    String message() {
        GroupAttack newest = job;
        if (task == null || newest == null) {
            return message;
        }
        return waiting()
                ? "Waits for the other tasks."
                : "%d of %d images"
                        .formatted(newest.results().done(), newest.results().total());
    }

    /**
     * Attacks a net that has a model; without effect while an attack runs.
     *
     * @param all images
     * @param most so many of each set that is attacked
     */
    void start(Net attacked, ImageData all, int most, List<Group> groups, AttackSpec spec) {
        ImageData images = all.limited(
                groups.contains(Group.TRAIN) ? most : Integer.MAX_VALUE,
                groups.contains(Group.TEST) ? most : Integer.MAX_VALUE);
        // What there is to say of how they were chosen, a clause each.
        List<String> selection =
                images.remarks().subList(all.remarks().size(), images.remarks().size());
        Model model = attacked.model();
        if (task == null && model != null) {
            chosen = selection;
            net = attacked.number();
            GroupAttack next = new GroupAttack(attacked.label(), model, images, groups, spec, engines, workers);
            job = next;
            task = tasks.submit("Attack: " + attacked.name(), next, this::ended);
        }
    }

    /** Ends the attack after the iteration under way; what is found stays. */
    void cancel() {
        if (task != null) {
            task.cancel();
        }
    }

    /** Shows newer results in the list. Once a frame. */
    @SuppressWarnings("ReferenceEquality") // results are immutable: the same reference means that nothing is new
    void pulse() {
        GroupAttack newest = job;
        if (newest != null) {
            AttackResults results = newest.results();
            boolean news = results.done() > 0
                    && nets.find(net).map(shown -> shown.attack() != results).orElse(false);
            if (news) {
                nets.change(net, before -> before.withAttack(results));
            }
        }
    }

    private void ended(TaskOutcome<AttackResults> outcome) {
        pulse();
        task = null;
        if (outcome instanceof TaskOutcome.Done<AttackResults> done) {
            message = sentence(done.result()) + selection();
        } else if (outcome instanceof TaskOutcome.Failed<AttackResults> failed) {
            message = failed.problem() instanceof RuntimeException
                    ? "The attack ended because of a bug."
                    : "Not attacked: " + failed.problem().getMessage() + ".";
        } else {
            message = "The attack was cancelled before it began.";
        }
    }

    private String selection() {
        return chosen.isEmpty()
                ? ""
                : " " + Character.toUpperCase(chosen.get(0).charAt(0))
                        + String.join("; ", chosen).substring(1) + ".";
    }

    private static String sentence(AttackResults results) {
        long wrong = 0;
        long never = 0;
        for (AttackResults.Part part : results.parts()) {
            wrong += part.results().stream().filter(r -> r.disturbance() == 0).count();
            never += part.results().stream().filter(r -> !r.flipped()).count();
        }
        return "%s %d of %d images: %d wrong without disturbance, %d never flipped."
                .formatted(
                        results.done() < results.total() ? "Cancelled after" : "Attacked",
                        results.done(),
                        results.total(),
                        wrong,
                        never);
    }
}
