package dev.earshot.engine;

/// A person or show whom words name.
///
/// @param name as the index has it
/// @param kind what it is there
/// @param exact whether the words are the name; else they sound like it
public record KnownName(String name, Suggestion.Kind kind, boolean exact) {}
