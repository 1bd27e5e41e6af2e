/**
 * Points and how they are edited: pure functions on data sets, and the editor that turns them into steps of the
 * history.
 */
@NullMarked
package org.geodescent.ui.points;

import org.jspecify.annotations.NullMarked;
