/**
 * The shelf of the papers' figures: each is a card that can be run, compared with what is printed, exported, and opened
 * in the laboratory.
 */
@NullMarked
package org.geodescent.ui.papers;

import org.jspecify.annotations.NullMarked;
