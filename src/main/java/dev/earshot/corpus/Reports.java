package dev.earshot.corpus;

import dev.earshot.engine.SourceRecord;
import dev.earshot.engine.SourceRecord.Outcome;
import dev.earshot.engine.Writer;
import dev.earshot.reader.Warning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Counts what becomes of the sources, and passes their warnings on as they come.
final class Reports {
  /// More would fill a screen and the memory, and say nothing new.
  private static final int KEPT = 100;

  private static final int KEPT_PER_SOURCE = 20;

  private final Progress progress;
  private final List<String> warnings = new ArrayList<>();
  private int warningCount;
  private int read;
  private int unchanged;
  private int skipped;
  private int damaged;
  private int removed;

  Reports(Progress progress) {
    this.progress = progress;
  }

  /// What was wrong with one source.
  static final class Troubles {
    private final List<String> kept = new ArrayList<>();
    private int count;

    /// Remembers a warning without the name of its file, which may change.
    void add(Warning warning) {
      count++;
      if (kept.size() < KEPT_PER_SOURCE)
        kept.add(warning.toString().substring(warning.source().length()));
    }

    List<String> kept() {
      return kept;
    }

    int count() {
      return count;
    }
  }

  void warn(String line) {
    warningCount++;
    if (warnings.size() < KEPT) warnings.add(line);
    progress.warning(line);
  }

  /// A file or folder that could not be looked into.
  void unreadable(Path file, String reason) {
    damaged++;
    warn(new Warning(file.toString(), OptionalInt.empty(), reason).toString());
  }

  void read(SourceRecord source) {
    read++;
    count(source.outcome());
  }

  /// Repeats what was wrong with it when it was read.
  void unchanged(Path shown, SourceRecord source) {
    unchanged++;
    count(source.outcome());
    for (var warning : source.warnings()) warn(shown + warning);
    int more = source.warningCount() - source.warnings().size();
    warningCount += more;
    if (more > 0) progress.warning(shown + ": and " + more + " more, which the index did not keep");
  }

  private void count(Outcome outcome) {
    switch (outcome) {
      case READ -> {}
      case DAMAGED -> damaged++;
      case SKIPPED -> skipped++;
    }
  }

  void removed() {
    removed++;
  }

  Corpus.Done done(Writer.Changes changes) {
    return new Corpus.Done(
        new Summary.Sources(read, unchanged, skipped, damaged, removed),
        changes,
        warnings,
        warningCount);
  }
}
