package dev.earshot.engine.lucene.integrity;

import dev.earshot.engine.Salvage;
import dev.earshot.engine.SourceRecord;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.lucene.store.Blocks;
import dev.earshot.engine.lucene.store.IndexFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.util.IOUtils;

/// Reads a damaged commit part by part, each as an index of its own that exists in memory alone.
///
/// Damage to a part seldom spoils all of it. An episode is whole if what was computed of it when it
/// was stored is computed of it again; anything that goes wrong on the way is taken for damage.
public final class LuceneSalvage implements Salvage {
  private final PinnedCommit commit;
  private final List<DirectoryReader> parts = new ArrayList<>();

  private LuceneSalvage(PinnedCommit commit) {
    this.commit = commit;
  }

  /// Opens the parts that can be opened.
  ///
  /// @throws dev.earshot.engine.EngineException if not even the list of the parts can be read
  public static LuceneSalvage of(IndexFiles index) {
    try {
      var salvage = new LuceneSalvage(PinnedCommit.of(index));
      var all = salvage.commit.commit();
      for (int i = 0; i < all.size(); i++) salvage.open(all.info(i), all.getGeneration() + i + 1);
      return salvage;
    } catch (IOException e) {
      throw index.damaged(e);
    }
  }

  /// @param generation under which the part alone is written to memory
  private void open(SegmentCommitInfo part, long generation) {
    try {
      var alone = commit.commit().clone();
      alone.clear();
      alone.add(part.clone());
      alone.setNextWriteGeneration(generation);
      alone.commit(commit);
      parts.add(commit.reader());
    } catch (IOException | RuntimeException lost) {
      // Its sources may have it.
    }
  }

  @Override
  public List<SourceRecord> sources() {
    var sources = new ArrayList<SourceRecord>();
    for (var part : parts) {
      try {
        Blocks.eachSource(part, sources::add);
      } catch (IOException | RuntimeException rest) {
        // What came before is kept.
      }
    }
    return sources;
  }

  @Override
  public Stream<StoredEpisode> episodes() {
    return parts.stream().flatMap(LuceneSalvage::episodes);
  }

  private static Stream<StoredEpisode> episodes(DirectoryReader part) {
    try {
      var ids = Blocks.ids(part);
      return Stream.generate(() -> next(ids))
          .takeWhile(Optional::isPresent)
          .flatMap(id -> episode(part, id.orElseThrow()).stream());
    } catch (IOException | RuntimeException lost) {
      return Stream.empty();
    }
  }

  private static Optional<String> next(Blocks.Ids ids) {
    try {
      return ids.next();
    } catch (IOException | RuntimeException rest) {
      return Optional.empty();
    }
  }

  private static Optional<StoredEpisode> episode(DirectoryReader part, String id) {
    try {
      return Blocks.wholeEpisode(part, id);
    } catch (IOException | RuntimeException lost) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    IOUtils.closeWhileHandlingException(parts);
    IOUtils.closeWhileHandlingException(commit);
  }
}
