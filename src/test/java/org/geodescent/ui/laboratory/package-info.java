/** Tests of the demonstrations' panes. */
@NullMarked
package org.geodescent.ui.laboratory;

import org.jspecify.annotations.NullMarked;
