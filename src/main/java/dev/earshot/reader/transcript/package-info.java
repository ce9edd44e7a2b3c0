/// Transcripts: words with times, in captions, JSON, tables, HTML and plain lines. All become cues,
/// and cues become quotes worth reading: whole sentences of one speaker.
@NullMarked
package dev.earshot.reader.transcript;

import org.jspecify.annotations.NullMarked;
