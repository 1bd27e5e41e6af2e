/** Lessons: what they say, and when; as JSON. Nothing of how a window shows them. */
@NullMarked
package org.geodescent.lesson;

import org.jspecify.annotations.NullMarked;
