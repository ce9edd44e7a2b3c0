/// Markdown, by its lines: headings, lists, quotes, front matter, and the words that a person would
/// see. The apps that write it differ, so nothing here knows whose page it is.
@NullMarked
package dev.earshot.reader.markdown;

import org.jspecify.annotations.NullMarked;
