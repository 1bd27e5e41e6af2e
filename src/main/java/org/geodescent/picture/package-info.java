/**
 * Everything the product shows of an experiment. A {@link org.geodescent.picture.Picture} is one kind of picture, a
 * {@link org.geodescent.picture.Moment} what it is of, a {@link org.geodescent.picture.Look} how it is looked at, and
 * {@link org.geodescent.picture.Drawn} the result; {@link org.geodescent.picture.Pictures} is the only list. The window
 * and the command line draw the same pictures, from moments that come from a workbench or, by
 * {@link org.geodescent.picture.Headless}, from a saved session.
 *
 * <p>A new picture is one class that implements {@link org.geodescent.picture.Picture}, with its line in
 * {@link org.geodescent.picture.Pictures}, and its test: tab, {@code render} and the contract test follow from the
 * line.
 */
@NullMarked
package org.geodescent.picture;

import org.jspecify.annotations.NullMarked;
