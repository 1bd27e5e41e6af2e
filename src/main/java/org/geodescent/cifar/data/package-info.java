/** Images of planes and horses in the CIFAR-10 binary format: read, downloaded, or made by the app. */
@NullMarked
package org.geodescent.cifar.data;

import org.jspecify.annotations.NullMarked;
