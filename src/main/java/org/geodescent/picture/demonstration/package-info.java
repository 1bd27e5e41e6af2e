/**
 * Small demonstrations of single statements: an immutable value that computes what is seen, and the figure and sentence
 * that show it.
 */
@NullMarked
package org.geodescent.picture.demonstration;

import org.jspecify.annotations.NullMarked;
