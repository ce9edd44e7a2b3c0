package dev.earshot.engine.lucene;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.Engine;
import dev.earshot.engine.Snapshot;
import dev.earshot.engine.lucene.store.Commits;
import dev.earshot.engine.lucene.store.IndexFolder;
import dev.earshot.engine.lucene.store.Interrupts;
import dev.earshot.plan.Recipe;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;

/// The embedded engine: searches a folder that a [dev.earshot.engine.lucene.store.LuceneWriter]
/// fills.
public final class LuceneEngine implements Engine {
  private final Path folder;
  private final Recipe recipe;
  private final Analysis analysis;
  private final Commits commits;

  private LuceneEngine(Path folder, Directory directory, Recipe recipe, Analysis analysis) {
    this.folder = folder;
    this.recipe = recipe;
    this.analysis = analysis;
    this.commits = Commits.of(folder, directory, recipe);
  }

  /// Opens an index with its files mapped into memory.
  ///
  /// @throws dev.earshot.engine.EngineException if there is no index, or none that this earshot can
  ///   read
  public static LuceneEngine open(Path folder, Recipe recipe, Analysis analysis) {
    return Interrupts.setAside(
        () -> new LuceneEngine(folder, IndexFolder.mapped(folder), recipe, analysis));
  }

  /// Opens an index with its files read piece by piece.
  ///
  /// @throws dev.earshot.engine.EngineException if there is no index, or none that this earshot can
  ///   read
  public static LuceneEngine openUnmapped(Path folder, Recipe recipe, Analysis analysis) {
    return Interrupts.setAside(
        () -> new LuceneEngine(folder, IndexFolder.unmapped(folder), recipe, analysis));
  }

  @Override
  public Snapshot snapshot(Deadline deadline) {
    return new LuceneSnapshot(commits.newest(deadline), folder, recipe, analysis);
  }

  @Override
  public void close() {
    commits.close();
  }
}
