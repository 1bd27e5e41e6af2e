/** The command line: one thin class per command over the same services as the window. */
@NullMarked
package org.geodescent.cli;

import org.jspecify.annotations.NullMarked;
