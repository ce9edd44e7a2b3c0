package dev.earshot.engine.lucene.hits;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/// The segments of a commit.
final class Leaves {
  private Leaves() {}

  /// The segment that a document of the whole index lies in.
  static LeafReaderContext of(IndexSearcher searcher, int doc) {
    var leaves = searcher.getLeafContexts();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }
}
