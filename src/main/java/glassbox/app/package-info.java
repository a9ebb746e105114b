/** {@code main}, and the one hand-written place that says {@code new XxxViewModel} and {@code new XxxPage}. */
package glassbox.app;
