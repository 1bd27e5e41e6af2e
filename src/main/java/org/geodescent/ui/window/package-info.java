/**
 * The window itself: what is on it besides the panes, and what connects them; commands, keys, notices, files,
 * preferences.
 */
@NullMarked
package org.geodescent.ui.window;

import org.jspecify.annotations.NullMarked;
