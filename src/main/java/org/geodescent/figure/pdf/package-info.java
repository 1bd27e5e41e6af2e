/** PDF files: drawn with Java2D. */
@NullMarked
package org.geodescent.figure.pdf;

import org.jspecify.annotations.NullMarked;
