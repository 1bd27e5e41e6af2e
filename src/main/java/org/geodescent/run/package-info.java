/** Runs: what the laboratory computes, on which thread, and how the rest of the program looks on. */
@NullMarked
package org.geodescent.run;

import org.jspecify.annotations.NullMarked;
