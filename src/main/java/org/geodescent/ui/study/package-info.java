/** Many seeds and parameter sweeps in the window. */
@NullMarked
package org.geodescent.ui.study;

import org.jspecify.annotations.NullMarked;
