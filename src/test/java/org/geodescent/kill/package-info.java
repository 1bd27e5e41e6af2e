/** Programs that are killed in the midst of writing. */
@NullMarked
package org.geodescent.kill;

import org.jspecify.annotations.NullMarked;
