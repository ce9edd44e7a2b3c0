/// Snips of the Snipd player as markdown: its Obsidian plugin and its exports. Users may change the
/// templates, so that no line can be relied upon.
@NullMarked
package dev.earshot.reader.snipd;

import org.jspecify.annotations.NullMarked;
