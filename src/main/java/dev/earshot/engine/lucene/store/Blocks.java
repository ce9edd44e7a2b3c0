package dev.earshot.engine.lucene.store;

import dev.earshot.analysis.SearchField;
import dev.earshot.engine.Block;
import dev.earshot.engine.SourceRecord;
import dev.earshot.engine.StoredEpisode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// Finds documents by a term, without a search.
public final class Blocks {
  private Blocks() {}

  /// The stored episode of that id.
  public static Optional<StoredEpisode> episode(IndexReader reader, String id) throws IOException {
    for (var leaf : reader.leaves()) {
      var block = live(leaf.reader(), new Term(Schema.BLOCK, id));
      if (!block.isEmpty()) return Optional.of(new BlockReader(leaf.reader()).episode(block));
    }
    return Optional.empty();
  }

  /// The stored episode of that id; empty where there is none.
  ///
  /// @throws CorruptIndexException if it is not what was stored
  public static Optional<StoredEpisode> wholeEpisode(IndexReader reader, String id)
      throws IOException {
    for (var leaf : reader.leaves()) {
      var block = live(leaf.reader(), new Term(Schema.BLOCK, id));
      if (block.isEmpty()) continue;
      var segment = new BlockReader(leaf.reader());
      var stored = segment.episode(block);
      if (segment.number(Schema.REVISION, block.getLast()) != Block.of(stored).revision())
        throw new CorruptIndexException("it is not what was stored", id);
      return Optional.of(stored);
    }
    return Optional.empty();
  }

  /// Hands over all sources that the index knows, in no particular order.
  public static void eachSource(IndexReader reader, Consumer<SourceRecord> sources)
      throws IOException {
    for (var leaf : reader.leaves()) {
      var segment = new BlockReader(leaf.reader());
      for (int doc : live(leaf.reader(), new Term(SearchField.KIND.key(), "source")))
        sources.accept(SourceRecord.fromJson(segment.record(doc)));
    }
  }

  /// Ids in their order.
  public interface Ids {
    /// The next one; empty after the last.
    Optional<String> next() throws IOException;
  }

  /// The ids of all episodes, those included that are deleted and still take space.
  public static Ids ids(IndexReader reader) throws IOException {
    var terms = MultiTerms.getTerms(reader, Schema.BLOCK);
    var ids = terms == null ? TermsEnum.EMPTY : terms.iterator();
    return () -> Optional.ofNullable(ids.next()).map(BytesRef::utf8ToString);
  }

  /// The documents of a segment that have a term and are not deleted, in their order.
  public static List<Integer> live(LeafReader segment, Term term) throws IOException {
    var postings = segment.postings(term, PostingsEnum.NONE);
    var live = segment.getLiveDocs();
    var docs = new ArrayList<Integer>();
    if (postings != null)
      for (int doc; (doc = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; )
        if (live == null || live.get(doc)) docs.add(doc);
    return docs;
  }
}
