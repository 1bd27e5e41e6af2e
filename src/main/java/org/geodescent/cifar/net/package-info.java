/**
 * The convolutional net of A, section 6: its shape, weights, and passes forwards and backwards. Knows no tensor
 * library.
 */
@NullMarked
package org.geodescent.cifar.net;

import org.jspecify.annotations.NullMarked;
