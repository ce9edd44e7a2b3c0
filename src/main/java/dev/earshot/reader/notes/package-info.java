/// Markdown that people keep in their own ways: notes, lists of topics, transcripts with names in
/// bold. The most generous of all formats, and the only one whose evidence is a matter of taste.
@NullMarked
package dev.earshot.reader.notes;

import org.jspecify.annotations.NullMarked;
