/** One HTML file in which a run replays, scrubs and explains itself, without a network and without this app. */
@NullMarked
package org.geodescent.handout;

import org.jspecify.annotations.NullMarked;
