@NullMarked
package org.geodescent.architecture.planted.picture;

import org.jspecify.annotations.NullMarked;
