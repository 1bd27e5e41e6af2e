/** The gallery: everything that can be opened, seen before it is opened. */
@NullMarked
package org.geodescent.ui.gallery;

import org.jspecify.annotations.NullMarked;
