/// Who speaks when, as people and services write it in text: one grammar of a line that begins a
/// turn, and the look at a whole page that tells turns from headings, lists and sentences.
@NullMarked
package dev.earshot.reader.turns;

import org.jspecify.annotations.NullMarked;
