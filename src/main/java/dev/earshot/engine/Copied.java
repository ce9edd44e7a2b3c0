package dev.earshot.engine;

/// A copy of an index that was made or read back.
///
/// @param snapshot its name
/// @param files how many it consists of
/// @param bytes of those files
/// @param newFiles how many had to be copied, as the place did not have them yet
/// @param newBytes of those
public record Copied(String snapshot, int files, long bytes, int newFiles, long newBytes) {}
