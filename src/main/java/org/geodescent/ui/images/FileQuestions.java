package org.geodescent.ui.images;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.geodescent.ui.SaveQuestion;

/**
 * Asks the user for files; an empty answer means that the user thought better of it.
 *
 * @param folder from a title to a folder
 * @param toOpen from a title to a file that exists
 * @param toSave asks for a file to be written
 */
public record FileQuestions(
        Function<String, Optional<Path>> folder, Function<String, Optional<Path>> toOpen, SaveQuestion toSave) {}
