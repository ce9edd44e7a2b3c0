/// Highlights that Readwise exports: markdown for Obsidian and Logseq, and the CSV of everything.
/// Most were made in other apps, whose traces are still in the text.
@NullMarked
package dev.earshot.reader.readwise;

import org.jspecify.annotations.NullMarked;
