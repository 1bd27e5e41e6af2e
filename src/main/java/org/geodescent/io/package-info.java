/** Files: read with errors that name the place and the cure, written whole or not at all. */
@NullMarked
package org.geodescent.io;

import org.jspecify.annotations.NullMarked;
