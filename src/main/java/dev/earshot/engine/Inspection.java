package dev.earshot.engine;

import java.util.List;

/// What a look at every file of an index found.
///
/// @param files how many were read
/// @param bytes of those files
/// @param episodes how many were read back whole; 0 where only files were looked at
/// @param damage what is wrong, in the order in which it was found; empty if the index is whole
public record Inspection(int files, long bytes, long episodes, List<Damage> damage) {
  public Inspection {
    damage = List.copyOf(damage);
  }

  /// How much to look at.
  public enum Depth {
    /// Every byte of every file, by the checksum that the file ends with.
    FILES,
    /// The same, then whether the parts of the index agree with each other, and every episode.
    CONTENT
  }

  /// Something that is wrong.
  ///
  /// @param place a file of the index, a part of it, or an episode
  /// @param problem what is wrong with it, for a person
  public record Damage(String place, String problem) {}

  public boolean isWhole() {
    return damage.isEmpty();
  }
}
