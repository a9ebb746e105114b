/** The command line: the same view of the engine, in text and JSON. */
package glassbox.cli;
