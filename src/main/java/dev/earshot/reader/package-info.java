/// Files become episodes. Here are the doors: [dev.earshot.reader.Readers] finds out which format a
/// file has, a [dev.earshot.reader.Format] reads it, a [dev.earshot.reader.Sink] takes what it
/// finds. Whatever a file is zipped or encoded as is undone here, once, so that formats see lines
/// of text.
///
/// The rooms follow one another: `text`, `json`, `xml`, `markdown` and `facts` are shared by
/// formats; then come the formats, a room for each kind, which don't know each other; `formats`
/// lists them all.
///
/// Reading a source never stops the others: what cannot be read is a warning with file and line,
/// and the rest is kept.
@NullMarked
package dev.earshot.reader;

import org.jspecify.annotations.NullMarked;
