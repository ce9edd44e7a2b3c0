package dev.earshot.analysis;

/// A word of a text as an index knows it.
///
/// @param folded without case, accents, punctuation and possessive: the same for every writing
/// @param stem the same for every form
/// @param stopWord whether it says little by itself, as `the` does
/// @param from where it starts in the text, in UTF-16 units
/// @param to where it ends
public record Word(String folded, String stem, boolean stopWord, int from, int to) {}
