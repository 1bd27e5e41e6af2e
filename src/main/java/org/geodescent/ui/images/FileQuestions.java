package org.geodescent.ui.images;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Asks the user for files; an empty answer means that the user thought better of it.
 *
 * @param folder from a title to a folder
 * @param toOpen from a title to a file that exists
 * @param toSave from a title and a proposed name to a file to be written
 */
public record FileQuestions(
        Function<String, Optional<Path>> folder,
        Function<String, Optional<Path>> toOpen,
        BiFunction<String, String, Optional<Path>> toSave) {}
