/** What is drawn of a study. */
@NullMarked
package org.geodescent.ui.study;

import org.jspecify.annotations.NullMarked;
