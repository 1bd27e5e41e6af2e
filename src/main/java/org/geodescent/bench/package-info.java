/** How fast this program is on this machine: what {@code bench} measures. */
@NullMarked
package org.geodescent.bench;

import org.jspecify.annotations.NullMarked;
