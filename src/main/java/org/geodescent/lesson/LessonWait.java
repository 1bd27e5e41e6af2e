package org.geodescent.lesson;

import java.util.List;

/** What a step waits for before the next one comes. */
public sealed interface LessonWait {
    /** For somebody to go on. */
    LessonWait NEXT = new Next();

    /** Whether the replay brings it. */
    boolean isOfReplay();

    /** For somebody to go on. */
    record Next() implements LessonWait {
        @Override
        public boolean isOfReplay() {
            return false;
        }
    }

    /**
     * For the replay to come to an iteration.
     *
     * @param at at least 1; of a run that ends before it, its end
     */
    record Iteration(long at) implements LessonWait {
        public Iteration {
            if (at < 1) {
                throw new IllegalArgumentException("it waits for iteration %d; at least 1".formatted(at));
            }
        }

        @Override
        public boolean isOfReplay() {
            return true;
        }
    }

    /** For something to happen. */
    record Event(LessonEvent event) implements LessonWait {
        @Override
        public boolean isOfReplay() {
            return event.isOfReplay();
        }
    }

    /**
     * For an answer to what the step asks.
     *
     * @param answers 2 to 4
     * @param right which of them is right, from 0
     * @param reveal what is said when somebody has answered
     */
    record Answer(List<String> answers, int right, String reveal) implements LessonWait {
        private static final int LEAST = 2;
        private static final int MOST = 4;
        private static final int LONGEST = 70;

        public Answer {
            answers = List.copyOf(answers);
            if (answers.size() < LEAST || answers.size() > MOST) {
                throw new IllegalArgumentException("%d answers; 2 to 4".formatted(answers.size()));
            }
            answers.forEach(answer -> Lesson.requireText("an answer", answer, LONGEST));
            if (right < 0 || right >= answers.size()) {
                throw new IllegalArgumentException(
                        "answer %d is right; there are %d of them".formatted(right + 1, answers.size()));
            }
            Lesson.requireText("what is revealed is a text", reveal, LessonStep.LONGEST);
        }

        @Override
        public boolean isOfReplay() {
            return false;
        }
    }
}
