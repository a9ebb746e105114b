/** Files into {@code engine.data}: IDX, pictures, drawings; the catalogue of what is available. */
package glassbox.dataset;
