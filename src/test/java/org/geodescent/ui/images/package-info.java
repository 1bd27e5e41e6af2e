/** Tests of the tab about images. */
@NullMarked
package org.geodescent.ui.images;

import org.jspecify.annotations.NullMarked;
