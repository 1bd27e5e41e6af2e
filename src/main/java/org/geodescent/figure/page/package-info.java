/** Figures laid out for paper: in a size in millimetres, with type that can be read, and a key where wanted. */
@NullMarked
package org.geodescent.figure.page;

import org.jspecify.annotations.NullMarked;
