@NullMarked
package org.geodescent.ui.solid;

import org.jspecify.annotations.NullMarked;
