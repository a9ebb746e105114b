/** {@code Layer} and its kinds, {@code Parameter}, initialisers; forward and backward side by side. */
package glassbox.engine.layer;
