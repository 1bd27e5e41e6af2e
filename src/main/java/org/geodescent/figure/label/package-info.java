/** Words that stand at what they name: where they may stand, and what they must not meet. */
@NullMarked
package org.geodescent.figure.label;

import org.jspecify.annotations.NullMarked;
