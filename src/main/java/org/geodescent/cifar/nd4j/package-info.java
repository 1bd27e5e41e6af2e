/** The dense products of the net on ND4J: the only package that sees it. */
@NullMarked
package org.geodescent.cifar.nd4j;

import org.jspecify.annotations.NullMarked;
