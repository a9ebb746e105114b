/** The microscope's state and commands: one training step opened up in four phases; no node, no colour, no pixel. */
package glassbox.viewmodel.microscope;
