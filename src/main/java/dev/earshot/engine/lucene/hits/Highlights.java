package dev.earshot.engine.lucene.hits;

import dev.earshot.engine.lucene.store.BlockReader;
import dev.earshot.episode.Highlight;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/// The highlights of a commit, each read once: several steps of an answer look at the same ones.
/// Documents are named by their number in the whole index. For one thread.
public final class Highlights {
  private final IndexSearcher searcher;
  private final Map<Integer, Highlight> known = new HashMap<>();
  private final Map<Integer, BlockReader> blocks = new HashMap<>();

  public Highlights(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// What a document says.
  public Highlight of(int document) throws IOException {
    var read = known.get(document);
    if (read == null) {
      var leaf = leaf(document);
      read = block(leaf).highlight(document - leaf.docBase);
      known.put(document, read);
    }
    return read;
  }

  /// Its id.
  String id(int document) throws IOException {
    var leaf = leaf(document);
    return block(leaf).id(document - leaf.docBase);
  }

  /// The document of its episode.
  int episodeOf(int document) throws IOException {
    var leaf = leaf(document);
    return leaf.docBase + block(leaf).episodeOf(document - leaf.docBase);
  }

  /// The segment that it lies in.
  LeafReaderContext leaf(int document) {
    return Leaves.of(searcher, document);
  }

  /// What reads the blocks of a segment.
  BlockReader block(LeafReaderContext leaf) throws IOException {
    var block = blocks.get(leaf.ord);
    if (block == null) {
      block = new BlockReader(leaf.reader());
      blocks.put(leaf.ord, block);
    }
    return block;
  }
}
