package dev.earshot.engine;

import dev.earshot.query.InvalidInputException;

/// Changes an index: its ledger of sources, and its episodes. There is at most one writer at a
/// time; searches see nothing of it until [#commit], and closing without a commit takes everything
/// back.
///
/// For one thread, though it may work with several inside. Look-ups see this writer's own changes.
/// Methods throw [EngineException] when the index cannot be written, which may show later than at
/// the call that caused it.
public interface Writer extends Ledger, EpisodeSink, AutoCloseable {
  /// Makes all changes visible at once, for searches and after a crash alike. Nothing is written
  /// when nothing changed.
  Changes commit();

  /// Ends writing and lets others write.
  @Override
  void close();

  /// What a writer did since it was opened.
  ///
  /// @param written episodes stored, new or in place of an older state
  /// @param removed episodes taken out
  record Changes(int written, int removed) {}

  /// How to write.
  ///
  /// @param rebuild begin with nothing; the old state stays in use until the commit
  /// @param jobs how many threads may work at once, at least 1
  /// @param waitSeconds how long to wait for another writer to finish
  record Settings(boolean rebuild, int jobs, int waitSeconds) {
    public Settings {
      if (jobs < 1) throw new InvalidInputException(jobs + " jobs; at least 1");
    }
  }
}
