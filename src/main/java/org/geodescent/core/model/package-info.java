/** The classifiers: their shapes, their parameters, their scores, their start weights. */
@NullMarked
package org.geodescent.core.model;

import org.jspecify.annotations.NullMarked;
