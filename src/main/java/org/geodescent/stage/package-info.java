/** What is said beside the pictures: numbers in large type and the sentence below, in the window and without one. */
@NullMarked
package org.geodescent.stage;

import org.jspecify.annotations.NullMarked;
