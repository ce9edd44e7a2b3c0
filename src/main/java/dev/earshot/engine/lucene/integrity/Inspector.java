package dev.earshot.engine.lucene.integrity;

import dev.earshot.engine.Block;
import dev.earshot.engine.DamagedIndexException;
import dev.earshot.engine.Inspection;
import dev.earshot.engine.Inspection.Damage;
import dev.earshot.engine.Inspection.Depth;
import dev.earshot.engine.lucene.store.Blocks;
import dev.earshot.engine.lucene.store.Checksums;
import dev.earshot.engine.lucene.store.IndexFiles;
import dev.earshot.engine.lucene.store.IndexFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.Lock;

/// Looks for damage: first every byte of every file, then whether Lucene's structures agree with
/// each other, then every episode, whose fingerprints must add up to that of the commit. Each step
/// costs more than the one before, and is left out where that one found something.
public final class Inspector {
  private final List<Damage> damage = new ArrayList<>();
  private final PinnedCommit commit;
  private int files;
  private long bytes;
  private long episodes;

  private Inspector(PinnedCommit commit) {
    this.commit = commit;
  }

  /// Looks at the newest commit of an index; others may write meanwhile.
  ///
  /// @throws dev.earshot.engine.EngineException if there is no index, or one of another version
  public static Inspection inspect(IndexFiles index, Depth depth) {
    try (var commit = PinnedCommit.of(index)) {
      var inspector = new Inspector(commit);
      inspector.files();
      if (depth == Depth.CONTENT && inspector.damage.isEmpty()) inspector.structures();
      if (depth == Depth.CONTENT && inspector.damage.isEmpty()) inspector.episodes();
      return inspector.inspection();
    } catch (IOException | DamagedIndexException e) {
      return new Inspection(0, 0, 0, List.of(new Damage("the list of its parts", cause(e))));
    }
  }

  private Inspection inspection() {
    return new Inspection(files, bytes, episodes, damage);
  }

  private void files() throws IOException {
    for (var file : commit.files()) {
      var problem = Checksums.problem(commit, file);
      if (problem.isPresent()) damage.add(new Damage(file, problem.get()));
      else {
        files++;
        bytes += commit.fileLength(file);
      }
    }
  }

  private void structures() throws IOException {
    try (var check = new CheckIndex(commit, new NoLock())) {
      var status = check.checkIndex();
      for (var part : status.segmentInfos)
        if (part.error != null) damage.add(new Damage("part " + part.name, reason(part.error)));
      if (damage.isEmpty() && !status.clean)
        damage.add(new Damage("the list of its parts", "it is not what Lucene wrote"));
    } catch (RuntimeException e) {
      damage.add(new Damage("the index", reason(e)));
    }
  }

  private void episodes() throws IOException {
    long sum = 0;
    try (var reader = commit.reader()) {
      var ids = Blocks.ids(reader);
      for (var id = ids.next(); id.isPresent(); id = ids.next()) sum += episode(reader, id.get());
    }
    var found = IndexFolder.fingerprint(sum);
    var said = commit.fingerprint().orElse("");
    if (damage.isEmpty() && !found.equals(said))
      damage.add(new Damage("the index", "its content is " + found + ", and should be " + said));
  }

  /// The fingerprint of an episode as it is read back; 0 where it is deleted.
  private long episode(IndexReader reader, String id) {
    try {
      var stored = Blocks.wholeEpisode(reader, id);
      if (stored.isEmpty()) return 0;
      episodes++;
      return Block.of(stored.get()).fingerprint();
    } catch (IOException | RuntimeException e) {
      damage.add(new Damage("episode " + id, reason(e)));
      return 0;
    }
  }

  private static String cause(Exception e) {
    return String.valueOf((e.getCause() == null ? e : e.getCause()).getMessage());
  }

  private static String reason(Throwable e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  /// Nothing can change what is looked at.
  private static final class NoLock extends Lock {
    @Override
    public void close() {}

    @Override
    public void ensureValid() {}
  }
}
