/** Lessons on the stage: the running one, its card, and the column in which they are written. */
@NullMarked
package org.geodescent.ui.lesson;

import org.jspecify.annotations.NullMarked;
