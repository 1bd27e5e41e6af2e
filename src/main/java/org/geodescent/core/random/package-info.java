/** The generator behind every seed: the numbers of PyTorch's CPU generator, bit for bit. */
@NullMarked
package org.geodescent.core.random;

import org.jspecify.annotations.NullMarked;
