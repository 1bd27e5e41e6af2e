/** The papers' figures and the teaching sets, as experiments ready to run. */
@NullMarked
package org.geodescent.preset;

import org.jspecify.annotations.NullMarked;
