package dev.earshot.engine.location;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Copied;
import dev.earshot.engine.Engine;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.Inspection;
import dev.earshot.engine.Inspection.Depth;
import dev.earshot.engine.Salvage;
import dev.earshot.engine.Writer;
import dev.earshot.engine.lucene.LuceneEngine;
import dev.earshot.engine.lucene.integrity.Inspector;
import dev.earshot.engine.lucene.integrity.LuceneSalvage;
import dev.earshot.engine.lucene.integrity.SnapshotFolder;
import dev.earshot.engine.lucene.store.IndexFiles;
import dev.earshot.engine.lucene.store.IndexFolder;
import dev.earshot.engine.lucene.store.IndexMemory;
import dev.earshot.engine.lucene.store.LuceneWriter;
import dev.earshot.engine.opensearch.ClusterEngine;
import dev.earshot.engine.opensearch.ClusterWriter;
import dev.earshot.engine.opensearch.wire.Endpoint;
import dev.earshot.plan.Recipe;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Where an index is. Opening it is the one place that knows which engine keeps it.
public sealed interface Location {

  /// A folder of this machine, kept by the embedded engine.
  ///
  /// @param access how its files are read
  record Folder(Path path, Access access) implements Location {
    public Folder {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(access, "access");
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /// An index of an OpenSearch cluster.
  final class Cluster implements Location {
    private final Endpoint endpoint;

    private Cluster(Endpoint endpoint) {
      this.endpoint = endpoint;
    }

    @Override
    public String toString() {
      return endpoint.toString();
    }
  }

  /// The memory of this program, for tests and what need not last: whoever holds the location has
  /// the index, and when nobody does any more, it is gone. Each is another one.
  final class Memory implements Location {
    private final IndexMemory files = new IndexMemory();

    private Memory() {}

    @Override
    public String toString() {
      return files.toString();
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
    Objects.requireNonNull(folder, "folder");
    return IndexFolder.isMarked(folder);
  }

  /// A folder that is searched many times.
  static Location of(Path folder) {
    return new Folder(folder, Access.MAPPED);
  }

  /// An index of an OpenSearch cluster, of version 3.2 or newer.
  ///
  /// @param address such as `http://host:9200/highlights`
  /// @param environment says who asks and whom to trust, as the page about clusters has it; empty
  ///   for nobody
  /// @throws dev.earshot.query.InvalidInputException if the address is none, or names who asks
  static Location cluster(String address, Map<String, String> environment) {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(environment, "environment");
    return new Cluster(Endpoint.of(address, environment));
  }

  /// Whether a text is meant as the address of a cluster, and not as a folder.
  static boolean isCluster(String location) {
    Objects.requireNonNull(location, "location");
    return location.regionMatches(true, 0, "http://", 0, 7)
        || location.regionMatches(true, 0, "https://", 0, 8);
  }

  /// A new one in memory, where there is no index yet.
  static Location memory() {
    return new Memory();
  }

  /// The files of an index that lie on this machine; they are no sources, even where they lie among
  /// sources.
  default Optional<Path> files() {
    return switch (this) {
      case Folder folder -> Optional.of(folder.path());
      case Memory memory -> Optional.empty();
      case Cluster cluster -> Optional.empty();
    };
  }

  private IndexFiles store() {
    return switch (this) {
      case Folder folder ->
          switch (folder.access()) {
            case MAPPED -> IndexFolder.mapped(folder.path());
            case READ -> IndexFolder.unmapped(folder.path());
          };
      case Memory memory -> memory.files;
      case Cluster cluster ->
          throw new EngineException(
              "the files of "
                  + cluster
                  + " are the cluster's own, which checks them; its snapshots (PUT"
                  + " _snapshot/REPOSITORY/NAME) copy and restore them, and \"earshot export\""
                  + " copies what they hold");
    };
  }

  /// Opens the index for reading.
  ///
  /// @throws dev.earshot.engine.NoIndexException if there is none
  /// @throws EngineException if there is none that this earshot can read
  default Engine open(Recipe recipe, Analysis analysis) {
    Objects.requireNonNull(recipe, "recipe");
    Objects.requireNonNull(analysis, "analysis");
    return this instanceof Cluster cluster
        ? ClusterEngine.open(cluster.endpoint, recipe, analysis)
        : LuceneEngine.open(store(), recipe, analysis);
  }

  /// Opens the index for writing, and makes it if there is none.
  ///
  /// @throws EngineException if something else is there, or another writer is at work for longer
  ///   than the settings say
  default Writer write(Recipe recipe, Writer.Settings settings) {
    Objects.requireNonNull(recipe, "recipe");
    Objects.requireNonNull(settings, "settings");
    return this instanceof Cluster cluster
        ? ClusterWriter.open(cluster.endpoint, recipe, settings)
        : LuceneWriter.open(store(), recipe, settings);
  }

  /// Deletes what a cluster keeps of the index from before its rebuilds.
  ///
  /// @return how many indexes
  /// @throws EngineException if that is no cluster, where nothing is kept
  default int dropOld() {
    if (this instanceof Cluster cluster) return ClusterWriter.dropOld(cluster.endpoint);
    throw new EngineException(
        this + " is no index of a cluster; a rebuild keeps nothing old there");
  }

  /// Who says that they write there, without the name of the machine; empty if nobody does.
  default Optional<String> writer() {
    return files().flatMap(IndexFolder::writer);
  }

  /// Looks for damage; others may write meanwhile.
  ///
  /// @throws EngineException if there is no index, or one of another version
  default Inspection inspect(Depth depth) {
    Objects.requireNonNull(depth, "depth");
    return Inspector.inspect(store(), depth);
  }

  /// Opens what of the index is whole.
  ///
  /// @throws EngineException if nothing is, or there is no index
  default Salvage salvage() {
    return LuceneSalvage.of(store());
  }

  /// Copies the newest commit to a folder of snapshots.
  ///
  /// @throws EngineException if the index is damaged, or the folder holds something else or cannot
  ///   be written
  default Copied snapshot(Path to) {
    Objects.requireNonNull(to, "to");
    return SnapshotFolder.copy(store(), to);
  }

  /// Makes an index of a snapshot where there is none.
  ///
  /// @param name of a snapshot; empty for the newest
  /// @throws EngineException if there is no such snapshot, it is damaged, or anything is here
  ///   already; always if this is memory
  default Copied restore(Path from, Optional<String> name) {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(name, "name");
    return switch (this) {
      case Folder folder -> SnapshotFolder.restore(from, name, folder.path());
      case Memory memory ->
          throw new EngineException(
              "a snapshot cannot be restored into memory; restore it into a folder, and open that");
      case Cluster cluster ->
          throw new EngineException(
              "a snapshot of files cannot be restored into a cluster; restore it into a folder, and"
                  + " index here what \"earshot export\" prints of that");
    };
  }
}
