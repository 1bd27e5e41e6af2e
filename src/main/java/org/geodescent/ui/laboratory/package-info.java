/** The laboratory's small demonstrations: controls on the left, the picture on the right. */
@NullMarked
package org.geodescent.ui.laboratory;

import org.jspecify.annotations.NullMarked;
