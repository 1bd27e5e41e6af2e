@NullMarked
package org.geodescent.session;

import org.jspecify.annotations.NullMarked;
