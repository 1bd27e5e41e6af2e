/**
 * The tab about images: data, training by Algorithm 1 of A, attacks, margin curves and the gallery of smallest
 * disturbances.
 */
@NullMarked
package org.geodescent.ui.images;

import org.jspecify.annotations.NullMarked;
