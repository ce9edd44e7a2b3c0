package dev.earshot.engine;

/// Where a highlight stands, and how well it fits a plan.
///
/// @param episode a number that the highlights of one episode share
/// @param place its number in the order of the episode
/// @param relevance its score without tiers, which say nothing of how well it fits
/// @param byGuest whether a guest of the episode says it
public record Standing(long episode, int place, double relevance, boolean byGuest) {}
