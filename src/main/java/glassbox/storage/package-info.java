/** Files on disk: written whole or not at all, and refused with a sentence. */
package glassbox.storage;
