/** Sessions: an experiment and how it is looked at, as versioned JSON. */
@NullMarked
package org.geodescent.session;

import org.jspecify.annotations.NullMarked;
