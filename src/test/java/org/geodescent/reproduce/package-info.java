@NullMarked
package org.geodescent.reproduce;

import org.jspecify.annotations.NullMarked;
