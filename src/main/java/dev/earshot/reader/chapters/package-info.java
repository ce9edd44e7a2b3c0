/// Chapters: marks in the audio, as JSON of several makers, in the front matter of a page, or as a
/// list of times that somebody typed. They seldom say which episode they belong to.
@NullMarked
package dev.earshot.reader.chapters;

import org.jspecify.annotations.NullMarked;
