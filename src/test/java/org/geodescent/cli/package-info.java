@NullMarked
package org.geodescent.cli;

import org.jspecify.annotations.NullMarked;
