package dev.earshot.engine.lucene;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.Engine;
import dev.earshot.engine.Snapshot;
import dev.earshot.engine.lucene.store.Commits;
import dev.earshot.engine.lucene.store.IndexFiles;
import dev.earshot.engine.lucene.store.Interrupts;
import dev.earshot.engine.lucene.suggest.KeptCompletions;
import dev.earshot.plan.Recipe;

/// The embedded engine: searches the files that a [dev.earshot.engine.lucene.store.LuceneWriter]
/// writes.
public final class LuceneEngine implements Engine {
  private final IndexFiles files;
  private final Recipe recipe;
  private final Analysis analysis;
  private final Commits commits;
  private final KeptCompletions completions;

  private LuceneEngine(IndexFiles files, Recipe recipe, Analysis analysis) {
    this.files = files;
    this.recipe = recipe;
    this.analysis = analysis;
    this.commits = Commits.of(files, recipe);
    this.completions = new KeptCompletions(analysis);
  }

  /// Opens an index.
  ///
  /// @throws dev.earshot.engine.EngineException if there is no index, or none that this earshot can
  ///   read
  public static LuceneEngine open(IndexFiles files, Recipe recipe, Analysis analysis) {
    return Interrupts.setAside(() -> new LuceneEngine(files, recipe, analysis));
  }

  @Override
  public Snapshot snapshot(Deadline deadline) {
    return new LuceneSnapshot(commits.newest(deadline), files, recipe, analysis, completions);
  }

  @Override
  public void close() {
    completions.close();
    commits.close();
  }
}
