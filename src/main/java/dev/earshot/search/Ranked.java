package dev.earshot.search;

/// A passage's place in an order, by its name alone.
public record Ranked(String id, double score) {}
