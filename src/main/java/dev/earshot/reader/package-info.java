/// Files become episodes: one class per format, picked by content and never by the extension alone.
/// Reading a source never stops the others: what cannot be read is a warning with file and line,
/// and the rest is kept.
@NullMarked
package dev.earshot.reader;

import org.jspecify.annotations.NullMarked;
