package dev.earshot.engine.location;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Copied;
import dev.earshot.engine.Engine;
import dev.earshot.engine.Inspection;
import dev.earshot.engine.Inspection.Depth;
import dev.earshot.engine.Salvage;
import dev.earshot.engine.Writer;
import dev.earshot.engine.lucene.LuceneEngine;
import dev.earshot.engine.lucene.integrity.Inspector;
import dev.earshot.engine.lucene.integrity.LuceneSalvage;
import dev.earshot.engine.lucene.integrity.SnapshotFolder;
import dev.earshot.engine.lucene.store.IndexFolder;
import dev.earshot.engine.lucene.store.LuceneWriter;
import dev.earshot.plan.Recipe;
import java.nio.file.Path;
import java.util.Optional;

/// Where an index is. Opening it is the one place that knows which engine keeps it.
public sealed interface Location {

  /// A folder of this machine, kept by the embedded engine.
  ///
  /// @param access how its files are read
  record Folder(Path path, Access access) implements Location {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /// How the files of a folder are read.
  enum Access {
    /// Mapped into memory: many searches are as fast as can be.
    MAPPED,
    /// Read piece by piece: the index opens sooner and each search takes longer. For a search or
    /// two, and for a file system on which mapping is not safe, such as one of a network.
    READ
  }

  /// Whether a folder is an index of earshot, of whatever version.
  static boolean isIndex(Path folder) {
    return IndexFolder.isMarked(folder);
  }

  /// A folder that is searched many times.
  static Location of(Path folder) {
    return new Folder(folder, Access.MAPPED);
  }

  /// The files of an index that lie on this machine; they are no sources, even where they lie among
  /// sources.
  default Optional<Path> files() {
    return switch (this) {
      case Folder folder -> Optional.of(folder.path());
    };
  }

  /// Opens the index for reading.
  ///
  /// @throws dev.earshot.engine.NoIndexException if there is none
  /// @throws dev.earshot.engine.EngineException if there is none that this earshot can read
  default Engine open(Recipe recipe, Analysis analysis) {
    return switch (this) {
      case Folder folder ->
          switch (folder.access()) {
            case MAPPED -> LuceneEngine.open(folder.path(), recipe, analysis);
            case READ -> LuceneEngine.openUnmapped(folder.path(), recipe, analysis);
          };
    };
  }

  /// Opens the index for writing, and makes it if there is none.
  ///
  /// @throws dev.earshot.engine.EngineException if something else is there, or another writer is at
  ///   work for longer than the settings say
  default Writer write(Recipe recipe, Writer.Settings settings) {
    return switch (this) {
      case Folder folder -> LuceneWriter.open(folder.path(), recipe, settings);
    };
  }

  /// Looks for damage; others may write meanwhile.
  ///
  /// @throws dev.earshot.engine.EngineException if there is no index, or one of another version
  default Inspection inspect(Depth depth) {
    return switch (this) {
      case Folder folder -> Inspector.inspect(folder.path(), depth);
    };
  }

  /// Opens what of the index is whole.
  ///
  /// @throws dev.earshot.engine.EngineException if nothing is, or there is no index
  default Salvage salvage() {
    return switch (this) {
      case Folder folder -> LuceneSalvage.of(folder.path());
    };
  }

  /// Copies the newest commit to a folder of snapshots.
  ///
  /// @throws dev.earshot.engine.EngineException if the index is damaged, or the folder holds
  ///   something else or cannot be written
  default Copied snapshot(Path to) {
    return switch (this) {
      case Folder folder -> SnapshotFolder.copy(folder.path(), to);
    };
  }

  /// Makes an index of a snapshot where there is none.
  ///
  /// @param name of a snapshot; empty for the newest
  /// @throws dev.earshot.engine.EngineException if there is no such snapshot, it is damaged, or
  ///   anything is here already
  default Copied restore(Path from, Optional<String> name) {
    return switch (this) {
      case Folder folder -> SnapshotFolder.restore(from, name, folder.path());
    };
  }
}
