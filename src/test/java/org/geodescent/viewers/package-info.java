/** How other programs show our files: not part of the tests, run by hand. */
@NullMarked
package org.geodescent.viewers;

import org.jspecify.annotations.NullMarked;
