/** The papers' figures, reproduced one card each: what was measured, beside what was published, and a verdict. */
@NullMarked
package org.geodescent.reproduce;

import org.jspecify.annotations.NullMarked;
