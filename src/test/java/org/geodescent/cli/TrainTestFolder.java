package org.geodescent.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs {@code train} in the folder of a test. */
class TrainTestFolder extends CliTestFolder {
    /** Four points that a line through the origin separates. */
    static final String POINTS = "x1,x2,label\n1,2,1\n2,1,1\n-1,-1,-1\n-2,0,-1\n";

    private static Object[] words(Path data, String options, Object... more) {
        List<Object> words = new ArrayList<>(List.of("train", "--data", data));
        Arrays.stream(options.split(" ", -1)).filter(word -> !word.isEmpty()).forEach(words::add);
        words.addAll(List.of(more));
        return words.toArray();
    }

    /**
     * What {@code train} did.
     *
     * @param options joined by single spaces
     * @param more further words, for example files
     */
    static CliRun train(Path data, String options, Object... more) {
        return CliRun.of(words(data, options, more));
    }

    /** The object that {@code train --json} wrote. */
    static JsonNode json(Path data, String options, Object... more) throws Exception {
        return train(data, "--json " + options, more).json();
    }

    /** {@code train} must be refused with this one line. */
    void refused(String line, Path data, String options, Object... more) {
        assertRefused(line, words(data, options, more));
    }
}
