/** SVG files: a surface and a writer. */
@NullMarked
package org.geodescent.figure.svg;

import org.jspecify.annotations.NullMarked;
