@NullMarked
package org.geodescent.picture;

import org.jspecify.annotations.NullMarked;
