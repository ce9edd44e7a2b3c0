/// From text to terms and their places: one chain of steps for indexing, for queries and for
/// marking, in every engine. A text is cut into words; symbols, accents and case are folded; in the
/// end each language takes off its own endings. No word is left out.
@NullMarked
package dev.earshot.analysis;

import org.jspecify.annotations.NullMarked;
