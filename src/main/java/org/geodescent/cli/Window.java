package org.geodescent.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.geodescent.bench.FrameBenchmark;

/**
 * What commands do with the window, which they do not know.
 *
 * @param frames measures it
 * @param opener opens it, on a file if there is one, and returns when it is closed; false: no window can open here
 */
public record Window(FrameBenchmark frames, Predicate<Optional<Path>> opener) {}
