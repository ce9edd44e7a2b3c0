package dev.earshot.reader;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What speaks for and against a file's telling of an episode. Nearly any text could be notes, so
/// no single sign decides: the signs add up, and a file that has too little of them is left out.
public record Evidence(List<Sign> signs) {
  /// From how much on a file is taken for one that tells of an episode.
  static final int ENOUGH = 4;

  /// From how much on a person may well know better.
  private static final int DOUBTFUL = 2;

  /// Something in a file, its name or its place.
  ///
  /// @param what as a person would call it: "front matter about an episode"
  /// @param weight positive for an episode, negative against
  public record Sign(String what, int weight) {}

  public Evidence {
    signs = List.copyOf(signs);
  }

  int weight() {
    return signs.stream().mapToInt(Sign::weight).sum();
  }

  /// These signs and others.
  public Evidence and(Evidence other) {
    return new Evidence(Stream.concat(signs.stream(), other.signs.stream()).toList());
  }

  /// Whether it is too little for anybody to doubt.
  public boolean isLittle() {
    return weight() < DOUBTFUL;
  }

  /// Whether the signs show that a file tells of an episode.
  public boolean isEnough() {
    return weight() >= ENOUGH;
  }

  /// Whether a person may well know better than the signs.
  boolean isDoubtful() {
    return !isEnough() && !isLittle();
  }

  /// As `quotes with their speakers (3), headings of a manual (-5)`.
  @Override
  public String toString() {
    return signs.stream()
        .map(sign -> sign.what() + " (" + sign.weight() + ")")
        .collect(Collectors.joining(", "));
  }
}
