/**
 * The window: what the user does becomes an experiment; what the trainer publishes becomes a picture. Everything here
 * lives on the JavaFX thread.
 */
@NullMarked
package org.geodescent.ui;

import org.jspecify.annotations.NullMarked;
