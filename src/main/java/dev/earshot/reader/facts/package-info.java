/// What formats of several kinds say of an episode, brought to one form: its name and number, notes
/// on the whole of it, chapters, lists of times typed by hand, ids that other places know it by.
@NullMarked
package dev.earshot.reader.facts;

import org.jspecify.annotations.NullMarked;
