package org.geodescent.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.Statement;
import org.geodescent.picture.Headless;
import org.geodescent.picture.RunEvent;
import org.geodescent.picture.Story;
import org.geodescent.preset.Presets;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.run.LossRun;
import org.geodescent.session.Session;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

/** The caption changes with what happens in a replay. */
class CaptionsTest {
    /** What is said one after the other, from the first recorded iteration to the last. */
    private static List<String> said(Experiment experiment) {
        Headless headless = Headless.ofWholeRuns(
                new Session(experiment, ViewState.DEFAULT, Optional.empty(), Optional.empty()),
                growing -> {},
                () -> false);
        List<LossRun> runs = headless.measuredRuns();
        Story story = headless.story();
        List<String> said = new ArrayList<>();
        for (long iteration : LossRun.recorded(runs)) {
            String now = Captions.of(experiment, runs, story, List.of(), iteration, iteration == LossRun.end(runs));
            if (said.isEmpty() || !said.get(said.size() - 1).equals(now)) {
                said.add(now);
            }
        }
        return said;
    }

    private static Experiment preset(String id) {
        return Presets.ALL.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow()
                .experiment();
    }

    @Test
    void aPresetOfATheoremSaysWhenItBeginsToApply() {
        assertEquals(
                List.of(
                        "Squared loss, summed, plain descent: once it stands still, the theorem promises a ceiling.",
                        "Every point is right, but a promise needs more: the weights must stand still.",
                        "The weights stand still: now the theorem promises that no slope is above its ceiling."),
                said(preset("a-theorem-1")));
    }

    @Test
    void theFirstArrivalIsSaidBeforeTheLossFalls() {
        List<String> said = said(preset("b-figures-1-7"));
        assertEquals(5, said.size(), said::toString);
        assertEquals("Weights are still tiny, and the first neuron has reached its extreme point.", said.get(2));
    }

    @Test
    void aPresetWithoutCaptionsSaysWhatHappensAndEndsWithItsOwn() {
        Experiment experiment = preset("counter-b-lemma-2");
        String own = "While weights are tiny, (1, 0) pushes with ½, not the printed ¼: see g_min in the numbers.";
        assertEquals(
                List.of(
                        own,
                        "Neuron 8 has arrived at an extreme point.",
                        "2 neurons have arrived at extreme points.",
                        "3 neurons have arrived at extreme points.",
                        own),
                said(experiment));
    }

    @Test
    void ownPointsSayWhichLossHasThemRightFirst() {
        Experiment xor = preset("xor");
        Experiment experiment = xor.withData(xor.data(), new DataOrigin.Own("mine"))
                .withStopRule(xor.stopRule().withMaximumSteps(1000));
        assertTrue(Presets.of(experiment).isEmpty());
        assertEquals(
                List.of(
                        "Same data, same network, same start. Only the loss differs.",
                        "From iteration 20 on cross-entropy has all 32 points right.",
                        "From iteration 23 on the squared loss, too, has all 32 points right.",
                        "Same data, same network, same start. Only the loss differs: compare the two discs."),
                said(experiment));
        List<String> single = said(experiment.withLosses(LossChoice.SQUARED));
        assertEquals("From iteration 23 on all 32 points are right.", single.get(1));
        assertEquals(single.get(0), single.get(2), "at the end what the loss does");
    }

    private static Optional<String> newest(long now, RunEvent... events) {
        return new StoryWords(List.of(), new Story(Story.NONE.pace(), List.of(events)), now).newest();
    }

    @Test
    void theNewestEventIsSaid() {
        RunEvent gap = new RunEvent(RunEvent.Kind.GAP_CLOSES, 1234, "gap below 1 %");
        RunEvent one = new RunEvent(RunEvent.Kind.BOUND_APPLIES, 50, Statement.THEOREM_1.title() + " applies");
        RunEvent other = new RunEvent(RunEvent.Kind.BOUND_APPLIES, 50, Statement.COROLLARY_1.title() + " applies");
        assertEquals(Optional.empty(), newest(49, one, other, gap));
        assertEquals(Optional.of("From iteration 50 on Theorem 1 applies."), newest(50, one));
        assertEquals(
                Optional.of("From iteration 50 on Theorem 1 and Corollary 1 apply."), newest(1233, one, other, gap));
        assertEquals(
                Optional.of("At iteration " + NumberText.of(1234L)
                        + " the gap falls below 1 %: globally optimal within 1 %, certified."),
                newest(5000, one, other, gap));
        assertTrue(one.isThatApplies(Statement.THEOREM_1));
        assertTrue(!one.isThatApplies(Statement.COROLLARY_1) && !gap.isThatApplies(Statement.THEOREM_1));
    }
}
