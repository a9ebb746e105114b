/**
 * Files into {@code engine.data}: IDX, CIFAR-10's binary format, pictures in a folder for each class, drawings; the shapes
 * that need no file; the catalogue of what is available and where it is looked for.
 */
package glassbox.dataset;
