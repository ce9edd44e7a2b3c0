/// A hit becomes the words worth reading: a sentence-aligned excerpt with its matches, what stands
/// beside it, and a link to the moment.
@NullMarked
package dev.earshot.passage;

import org.jspecify.annotations.NullMarked;
