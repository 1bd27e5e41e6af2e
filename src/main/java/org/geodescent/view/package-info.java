/** What is on screen, as a value: the same for the window and for the command line. */
@NullMarked
package org.geodescent.view;

import org.jspecify.annotations.NullMarked;
