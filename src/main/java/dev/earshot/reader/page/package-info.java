/// Pages of highlights, saved or copied from the web as text: one tab of an episode, or one clip.
/// Such text has lost all marks of what it was, so that order and length of lines must tell.
@NullMarked
package dev.earshot.reader.page;

import org.jspecify.annotations.NullMarked;
