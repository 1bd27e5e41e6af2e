/** Figures as the bytes of a file, and the session read back from them. */
@NullMarked
package org.geodescent.figure.file;

import org.jspecify.annotations.NullMarked;
