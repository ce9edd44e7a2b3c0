package dev.earshot.engine.lucene;

import dev.earshot.engine.StoredEpisode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/// Finds documents by a term, without a search.
final class Blocks {
  private Blocks() {}

  /// The stored episode of that id.
  static Optional<StoredEpisode> episode(IndexReader reader, String id) throws IOException {
    for (var leaf : reader.leaves()) {
      var block = live(leaf.reader(), new Term(Schema.BLOCK, id));
      if (!block.isEmpty()) return Optional.of(new BlockReader(leaf.reader()).episode(block));
    }
    return Optional.empty();
  }

  /// Hands over every stored episode in the order of their ids.
  static void forEachEpisode(IndexReader reader, Consumer<StoredEpisode> consumer)
      throws IOException {
    var terms = MultiTerms.getTerms(reader, Schema.BLOCK);
    if (terms == null) return;
    var ids = terms.iterator();
    for (var id = ids.next(); id != null; id = ids.next())
      episode(reader, id.utf8ToString()).ifPresent(consumer);
  }

  /// The documents of a segment that have a term and are not deleted, in their order.
  static List<Integer> live(LeafReader segment, Term term) throws IOException {
    var postings = segment.postings(term, PostingsEnum.NONE);
    var live = segment.getLiveDocs();
    var docs = new ArrayList<Integer>();
    if (postings != null)
      for (int doc; (doc = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; )
        if (live == null || live.get(doc)) docs.add(doc);
    return docs;
  }
}
