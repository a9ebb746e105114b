/** The user's choices and where they are kept. */
package glassbox.settings;
