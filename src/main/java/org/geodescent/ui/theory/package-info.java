/**
 * The theory plane of the laboratory: tabs that show what the theorems see of the experiment and of the shown
 * iteration.
 */
@NullMarked
package org.geodescent.ui.theory;

import org.jspecify.annotations.NullMarked;
