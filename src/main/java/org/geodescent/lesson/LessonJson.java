package org.geodescent.lesson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;
import org.geodescent.io.TextFile;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.session.SessionJson;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;

/**
 * Lessons as JSON: {@code {"format": "geodescent-lesson", "version": 1, "title": "…", "line": "…", "steps": [{"stage":
 * {…}, "title": "…", "say": "…", "point": "right-picture", "sample": 3, "hide": ["tools"], "wait": {…}}]}}. What a step
 * waits for is {@code {"iteration": 100}}, {@code {"event": "all-right"}} or {@code {"answers": ["…", "…"], "right": 2,
 * "reveal": "…"}}. docs/lesson.schema.json says the same to editors.
 */
public final class LessonJson {
    /** What the field {@code format} of every lesson says. */
    public static final String FORMAT = "geodescent-lesson";

    /** The only version so far. */
    public static final int VERSION = 1;

    static final List<String> FIELDS = List.of("$schema", "format", "version", "title", "line", "steps");
    static final List<String> STEP_FIELDS = List.of("stage", "title", "say", "point", "sample", "hide", "wait");
    private static final List<String> WAIT_FIELDS = List.of("iteration", "event", "answers", "right", "reveal");

    private LessonJson() {}

    /** The lesson as text, ending in a line feed; the same lesson gives the same text. */
    public static String write(Lesson lesson) {
        ObjectNode root = JsonText.object().put("format", FORMAT).put("version", VERSION);
        root.put("title", lesson.title());
        if (!lesson.line().isEmpty()) {
            root.put("line", lesson.line());
        }
        ArrayNode steps = root.putArray("steps");
        lesson.steps().forEach(step -> steps.add(write(step)));
        return JsonText.pretty(root);
    }

    private static ObjectNode write(LessonStep step) {
        ObjectNode node = JsonText.object();
        ObjectNode stage = LessonStageJson.write(step.stage());
        if (!stage.isEmpty()) {
            node.set("stage", stage);
        }
        if (!step.title().isEmpty()) {
            node.put("title", step.title());
        }
        node.put("say", step.say());
        step.part().ifPresent(part -> node.put("point", part.id()));
        step.sample().ifPresent(sample -> node.put("sample", sample));
        if (!step.hidden().isEmpty()) {
            ArrayNode hidden = node.putArray("hide");
            step.hidden().stream().sorted().forEach(part -> hidden.add(part.id()));
        }
        if (step.awaits() instanceof LessonWait.Iteration iteration) {
            node.putObject("wait").put("iteration", iteration.at());
        } else if (step.awaits() instanceof LessonWait.Event event) {
            node.putObject("wait").put("event", event.event().id());
        } else if (step.awaits() instanceof LessonWait.Answer question) {
            ObjectNode wait = node.putObject("wait");
            ArrayNode answers = wait.putArray("answers");
            question.answers().forEach(answers::add);
            wait.put("right", question.right() + 1).put("reveal", question.reveal());
        }
        return node;
    }

    /** The lesson of a file. @throws InputException as {@link #read(String, String)}, or if the file cannot be read */
    public static Lesson read(Path file) throws InputException {
        return read(file.toString(), TextFile.read(file, SessionJson.MAX_BYTES));
    }

    /** Whether a JSON text says that it is a lesson, however wrong the rest may be. */
    public static boolean isLesson(String source, String text) {
        try {
            Optional<JsonCursor> format = JsonText.parse(source, text).optional("format");
            return format.isPresent() && format.get().isText(FORMAT);
        } catch (InputException e) {
            return false;
        }
    }

    /**
     * The lesson of a text.
     *
     * @param source the file's name, for error messages
     * @throws InputException naming source, line and path of the first field that is missing or wrong, and what would
     *     be right
     */
    public static Lesson read(String source, String text) throws InputException {
        JsonCursor root = JsonText.parse(source, text);
        Optional<JsonCursor> format = root.optional("format");
        if (format.isEmpty() || !format.get().isText(FORMAT)) {
            throw root.fault("this is not a lesson; its field \"format\" would be \"%s\"".formatted(FORMAT));
        }
        JsonCursor version = root.field("version");
        if (version.wholeNumber() != VERSION) {
            throw version.fault("is %d; this app reads version %d: open the lesson with a newer app"
                    .formatted(version.wholeNumber(), VERSION));
        }
        root.only(FIELDS.toArray(String[]::new));
        String title = root.field("title").text();
        String line = LessonStageJson.optional(root, "line", JsonCursor::text).orElse("");
        List<LessonStep> steps = new ArrayList<>();
        JsonCursor list = root.field("steps");
        Stage stage = new Stage();
        for (JsonCursor each : list.elements()) {
            if (steps.size() >= Lesson.MOST_STEPS) {
                throw list.fault("has more than %d steps; make two lessons of them".formatted(Lesson.MOST_STEPS));
            }
            LessonStep step = step(each);
            stage.check(each, step);
            steps.add(step);
        }
        if (steps.isEmpty()) {
            throw list.fault("is empty; it must hold at least one step");
        }
        return root.guarded(() -> new Lesson(title, line, steps));
    }

    private static LessonStep step(JsonCursor node) throws InputException {
        node.only(STEP_FIELDS.toArray(String[]::new));
        LessonStage stage =
                LessonStageJson.optional(node, "stage", LessonStageJson::read).orElse(LessonStage.SAME);
        String title = LessonStageJson.optional(node, "title", JsonCursor::text).orElse("");
        String say = node.field("say").text();
        Optional<WindowPart> part =
                LessonStageJson.optional(node, "point", id -> id.oneOf(WindowPart.values(), WindowPart::id));
        Optional<Integer> sample =
                LessonStageJson.optional(node, "sample", number -> number.wholeNumber(1, Integer.MAX_VALUE));
        Set<WindowPart> hidden = EnumSet.noneOf(WindowPart.class);
        Optional<JsonCursor> hide = node.optional("hide");
        for (JsonCursor each : hide.isPresent() ? hide.get().elements() : List.<JsonCursor>of()) {
            hidden.add(each.oneOf(hideable(), WindowPart::id));
        }
        LessonWait wait =
                LessonStageJson.optional(node, "wait", LessonJson::wait).orElse(LessonWait.NEXT);
        return node.guarded(() -> new LessonStep(stage, title, say, part, sample, hidden, wait));
    }

    private static WindowPart[] hideable() {
        return EnumSet.allOf(WindowPart.class).stream()
                .filter(WindowPart::canBeHidden)
                .toArray(WindowPart[]::new);
    }

    private static LessonWait wait(JsonCursor node) throws InputException {
        node.only(WAIT_FIELDS.toArray(String[]::new));
        Optional<JsonCursor> iteration = node.optional("iteration");
        Optional<JsonCursor> event = node.optional("event");
        Optional<JsonCursor> answers = node.optional("answers");
        if ((iteration.isPresent() ? 1 : 0) + (event.isPresent() ? 1 : 0) + (answers.isPresent() ? 1 : 0) != 1) {
            throw node.fault("must have one of the fields iteration, event and answers");
        }
        if (iteration.isPresent()) {
            long at = node.only("iteration").field("iteration").wholeNumber();
            return iteration.get().guarded(() -> new LessonWait.Iteration(at));
        }
        if (event.isPresent()) {
            return new LessonWait.Event(node.only("event").field("event").oneOf(LessonEvent.values(), LessonEvent::id));
        }
        List<String> words = new ArrayList<>();
        for (JsonCursor answer :
                node.only("answers", "right", "reveal").field("answers").elements()) {
            words.add(answer.text());
        }
        int right = node.field("right").wholeNumber(1, Math.max(1, words.size())) - 1;
        String reveal = node.field("reveal").text();
        return node.guarded(() -> new LessonWait.Answer(words, right, reveal));
    }

    /** What is on the stage as far as the steps say it: what is not there cannot be pointed at or waited for. */
    private static final class Stage {
        private Scene scene = new Scene(
                Presets.ALL.get(0).experiment(),
                ViewState.DEFAULT,
                TheoryView.DEFAULT,
                List.of(),
                LessonStage.SHORTEST_SECONDS,
                Optional.empty());
        /** Before a step names what is trained, it is what somebody has in the window. */
        private boolean known;

        void check(JsonCursor node, LessonStep step) throws InputException {
            scene = step.stage().after(scene);
            known |= step.stage().run().isPresent();
            boolean demonstrated = scene.demonstration().isPresent();
            if (step.part().isPresent() && demonstrated != (step.part().get() == WindowPart.DEMONSTRATION)) {
                throw node.field("point")
                        .fault(
                                demonstrated
                                        ? "is \"%s\", but a demonstration is on the stage; point at \"demonstration\", or name a preset first"
                                                .formatted(step.part().get().id())
                                        : "is \"demonstration\", but none is on the stage; name one in this step's stage");
            }
            Experiment experiment = scene.experiment();
            if (step.sample().isPresent()) {
                checkSample(
                        node.field("sample"),
                        step.sample().get(),
                        experiment.data().size(),
                        demonstrated);
            }
            if (step.awaits().equals(new LessonWait.Event(LessonEvent.SQUARED_MARGIN_PASSES))
                    && known
                    && experiment.losses() != LossChoice.BOTH) {
                throw node.field("wait")
                        .field("event")
                        .fault(
                                "compares two losses, but only one is trained; write \"losses\": \"both\" into the stage");
            }
            if (step.awaits().isOfReplay() && demonstrated) {
                throw node.field("wait")
                        .fault(
                                "is for a replay, but a demonstration is on the stage; leave it out, or name a preset first");
            }
        }

        private void checkSample(JsonCursor place, int sample, int samples, boolean demonstrated)
                throws InputException {
            if (demonstrated || scene.view().picture().isPresent()) {
                throw place.fault(
                        "is of the input plane, which is not on the stage; write \"left\": \"input-plane\" into the stage");
            }
            if (known && sample > samples) {
                throw place.fault("is %d, but there are %d samples".formatted(sample, samples));
            }
        }
    }
}
