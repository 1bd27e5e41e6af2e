/** Figures as PGF, which LaTeX sets in the face of its document. */
@NullMarked
package org.geodescent.figure.pgf;

import org.jspecify.annotations.NullMarked;
