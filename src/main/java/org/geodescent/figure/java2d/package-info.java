/** The surface that PNG and PDF files share. */
@NullMarked
package org.geodescent.figure.java2d;

import org.jspecify.annotations.NullMarked;
