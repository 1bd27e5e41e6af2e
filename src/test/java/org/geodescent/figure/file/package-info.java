/** Tests of figure files. */
@NullMarked
package org.geodescent.figure.file;

import org.jspecify.annotations.NullMarked;
