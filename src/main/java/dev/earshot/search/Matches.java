package dev.earshot.search;

import java.util.Locale;

/// How many passages, or episodes, answer a query.
///
/// Words are wanted, and one is enough to be found; but people mean all of them. So what has all
/// content words, names and conditions is counted, and what has some of the words is told beside
/// it. Only where no passage of the index has all the words, whatever the conditions, those with
/// some are counted. So neither number rises when a search is narrowed down by conditions.
///
/// @param value how many are counted
/// @param more how many others have some of the words
/// @param words what of the words those have that are counted
public record Matches(long value, long more, Words words) {
  /// How many of the words.
  public enum Words {
    ALL,
    SOME;

    /// As records write it: `all`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param all how many are found
  /// @param complete how many of these have all that is asked
  static Matches of(long all, long complete, Words counted) {
    return switch (counted) {
      case ALL -> new Matches(complete, all - complete, counted);
      case SOME -> new Matches(all, 0, counted);
    };
  }

  /// How many there are altogether.
  public long all() {
    return value + more;
  }
}
