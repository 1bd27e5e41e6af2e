/** Tests of figures for LaTeX. */
@NullMarked
package org.geodescent.figure.pgf;

import org.jspecify.annotations.NullMarked;
