/** The picture as a value: what a figure shows, and the painter that lays it out on any surface. */
@NullMarked
package org.geodescent.figure;

import org.jspecify.annotations.NullMarked;
