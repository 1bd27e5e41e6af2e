/** The theorems of the papers: measured quantities beside the bounds, as printed and as corrected. */
@NullMarked
package org.geodescent.core.theory;

import org.jspecify.annotations.NullMarked;
