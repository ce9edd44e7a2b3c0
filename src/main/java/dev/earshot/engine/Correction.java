package dev.earshot.engine;

/// A better known spelling of a word.
///
/// @param alsoAsTyped whether the index has the typed word as well, so that it stays wanted
public record Correction(String typed, String meant, boolean alsoAsTyped) {}
