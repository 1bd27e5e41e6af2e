@NullMarked
package org.geodescent.view;

import org.jspecify.annotations.NullMarked;
