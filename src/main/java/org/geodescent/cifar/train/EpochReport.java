package org.geodescent.cifar.train;

/**
 * What one epoch of training gave.
 *
 * @param loss mean over the images, as they were trained on; in Algorithm 1 that is with their perturbations
 * @param trainAccuracy share of the undisturbed training images that are classified correctly after the epoch, from 0
 *     to 1
 * @param testAccuracy the same of the test images
 * @param imagesPerSecond speed of the training alone; the only number that differs when a run is repeated
 */
public record EpochReport(double loss, double trainAccuracy, double testAccuracy, double imagesPerSecond) {}
