/** Sessions in HTML files. */
@NullMarked
package org.geodescent.figure.html;

import org.jspecify.annotations.NullMarked;
