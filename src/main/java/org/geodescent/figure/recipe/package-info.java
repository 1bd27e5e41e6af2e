/** Recipes: from values of the mathematics to figures. */
@NullMarked
package org.geodescent.figure.recipe;

import org.jspecify.annotations.NullMarked;
