/** Geodescent: two theory papers about trained ReLU networks, visible and checkable. */
@NullMarked
package org.geodescent;

import org.jspecify.annotations.NullMarked;
