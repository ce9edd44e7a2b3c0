package dev.earshot.plan;

/// A word of a query where it stands among the others, stop words included: somebody may type just
/// what was said.
///
/// @param stem what every form of it is known by
/// @param stopWord whether it says little by itself
public record SaidWord(String stem, boolean stopWord) {}
