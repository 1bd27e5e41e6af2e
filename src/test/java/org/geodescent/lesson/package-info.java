@NullMarked
package org.geodescent.lesson;

import org.jspecify.annotations.NullMarked;
