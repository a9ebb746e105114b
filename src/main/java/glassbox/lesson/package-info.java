/**
 * Lessons as immutable data, read from Markdown: chapters, lessons, steps, the widget each step shows, questions, excerpts
 * of the engine's source, the glossary. The only importer of {@code org.commonmark}.
 */
package glassbox.lesson;
