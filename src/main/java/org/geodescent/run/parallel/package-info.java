/** Several threads that work on one thing together. */
@NullMarked
package org.geodescent.run.parallel;

import org.jspecify.annotations.NullMarked;
