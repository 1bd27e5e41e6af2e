@NullMarked
package org.geodescent.cifar.net;

import org.jspecify.annotations.NullMarked;
