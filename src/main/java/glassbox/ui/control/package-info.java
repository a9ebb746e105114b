/**
 * Reusable controls fed with rasters and numbers: Control, Skin and CSS with the same stem. They know neither engine
 * nor view model.
 */
package glassbox.ui.control;
