@NullMarked
package org.geodescent.figure.recipe;

import org.jspecify.annotations.NullMarked;
