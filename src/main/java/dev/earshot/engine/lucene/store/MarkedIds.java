package dev.earshot.engine.lucene.store;

import dev.earshot.engine.PassageIds;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;

/// Finds highlights by their marks: by one look at every id of the index, however many are wanted.
public final class MarkedIds {
  private MarkedIds() {}

  /// The ids with one of these marks, in their order.
  public static List<String> of(IndexReader index, Set<Integer> marks) throws IOException {
    var found = new TreeSet<String>();
    if (!marks.isEmpty()) for (var leaf : index.leaves()) add(leaf.reader(), marks, found);
    return List.copyOf(found);
  }

  private static void add(LeafReader segment, Set<Integer> marks, Set<String> found)
      throws IOException {
    var terms = segment.terms(Schema.ID);
    if (terms == null) return;
    var ids = terms.iterator();
    for (var id = ids.next(); id != null; id = ids.next()) {
      var text = id.utf8ToString();
      if (marks.contains(PassageIds.markOf(text))
          && !Blocks.live(segment, new Term(Schema.ID, text)).isEmpty()) found.add(text);
    }
  }
}
