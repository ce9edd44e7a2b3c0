package dev.earshot.corpus;

import dev.earshot.engine.SourceRecord;
import dev.earshot.engine.SourceRecord.Outcome;
import dev.earshot.engine.Writer;
import dev.earshot.reader.Warning;
import dev.earshot.reader.Warning.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Counts what becomes of the sources, and passes their warnings on as they come.
final class Reports {
  /// More would fill the memory.
  private static final int KEPT = 100_000;

  private static final int KEPT_PER_SOURCE = 20;

  private final Progress progress;
  private final List<Warning> warnings = new ArrayList<>();
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
    private final List<Warning> kept = new ArrayList<>();
    private int count;
    private boolean loss;

    /// Remembers a warning without the name of its file, which may change.
    void add(Warning warning) {
      count++;
      loss |= warning.reason().isLoss();
      if (kept.size() < KEPT_PER_SOURCE) kept.add(warning.in(""));
    }

    List<Warning> kept() {
      return kept;
    }

    /// Whether something of the source is lost.
    boolean isLoss() {
      return loss;
    }

    int count() {
      return count;
    }
  }

  void warn(Warning warning) {
    keep(warning);
    progress.warning(warning);
  }

  private void keep(Warning warning) {
    warningCount++;
    if (warnings.size() < KEPT) warnings.add(warning);
  }

  /// A file or folder that could not be looked into.
  void unreadable(Path file, String reason) {
    lost(file, Reason.UNREADABLE, reason);
  }

  /// A file or folder of which nothing was read.
  void lost(Path file, Reason reason, String message) {
    damaged++;
    warn(new Warning(file.toString(), OptionalInt.empty(), reason, message));
  }

  void read(SourceRecord source) {
    read++;
    count(source.outcome());
  }

  /// Counts what was wrong with it when it was read; somebody was told of it then.
  void unchanged(Path shown, SourceRecord source) {
    unchanged++;
    count(source.outcome());
    for (var warning : source.warnings()) known(warning.in(shown.toString()));
    int more = source.warningCount() - source.warnings().size();
    if (more > 0) {
      known(
          new Warning(
              shown.toString(),
              OptionalInt.empty(),
              Reason.CONTENT,
              "and " + more + " more, which the index did not keep"));
      warningCount += more - 1;
    }
  }

  private void known(Warning warning) {
    keep(warning);
    progress.knownWarning(warning);
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
