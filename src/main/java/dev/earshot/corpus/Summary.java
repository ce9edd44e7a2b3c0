package dev.earshot.corpus;

import dev.earshot.engine.Writer;
import dev.earshot.reader.Warning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What bringing an index up to date did, and what the index holds now.
///
/// @param changes to the episodes stored
/// @param warnings each with its file and line; the first of them, if there are very many
/// @param warningCount all of them
public record Summary(
    Sources sources,
    Writer.Changes changes,
    long episodes,
    long topics,
    long quotes,
    List<Warning> warnings,
    int warningCount,
    Duration took) {

  /// Sources by what became of them. A damaged one counts as read or unchanged as well.
  ///
  /// @param skipped of no known format
  /// @param damaged with something that could not be read
  /// @param removed gone from disk, and from the index
  public record Sources(int read, int unchanged, int skipped, int damaged, int removed) {
    private Sources and(Sources others) {
      return new Sources(
          read + others.read,
          unchanged + others.unchanged,
          skipped + others.skipped,
          damaged + others.damaged,
          removed + others.removed);
    }
  }

  /// This update and a later one of other sources as one.
  public Summary and(Summary later) {
    var all = new ArrayList<>(warnings);
    all.addAll(later.warnings);
    return new Summary(
        sources.and(later.sources),
        new Writer.Changes(
            changes.written() + later.changes.written(),
            changes.removed() + later.changes.removed()),
        later.episodes,
        later.topics,
        later.quotes,
        all,
        warningCount + later.warningCount,
        took.plus(later.took));
  }
}
