package dev.earshot.engine.lucene.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;

/// Finds ids by a part of them, as [dev.earshot.engine.Snapshot#named] says: by a look at every id
/// of the index, unless the part is a whole one.
public final class PartialIds {
  private static final char BEFORE_OWN_PART = '~';

  /// What is shorter is found in too many ids by chance.
  public static final int SHORTEST = 4;

  private final String part;
  private final int limit;
  private final TreeSet<String> wholePieces = new TreeSet<>();
  private final TreeSet<String> others = new TreeSet<>();

  private PartialIds(String part, int limit) {
    this.part = part.toLowerCase(Locale.ROOT);
    this.limit = limit;
  }

  /// The ids that a part may stand for, in their order.
  public static List<String> of(IndexReader index, String part, int limit) throws IOException {
    if (part.isEmpty()) return List.of();
    for (var field : List.of(Schema.ID, Schema.BLOCK))
      if (isThere(index, new Term(field, part))) return List.of(part);
    return new PartialIds(part, limit).in(index);
  }

  private static boolean isThere(IndexReader index, Term id) throws IOException {
    for (var leaf : index.leaves()) if (!Blocks.live(leaf.reader(), id).isEmpty()) return true;
    return false;
  }

  private List<String> in(IndexReader index) throws IOException {
    for (var leaf : index.leaves()) {
      add(leaf.reader(), Schema.BLOCK);
      add(leaf.reader(), Schema.ID);
    }
    var found = wholePieces.isEmpty() ? others : wholePieces;
    return new ArrayList<>(found).subList(0, Math.min(limit, found.size()));
  }

  private void add(LeafReader segment, String field) throws IOException {
    var terms = segment.terms(field);
    if (terms == null) return;
    var ids = terms.iterator();
    for (var id = ids.next(); id != null; id = ids.next()) add(segment, field, id.utf8ToString());
  }

  private void add(LeafReader segment, String field, String id) throws IOException {
    var text = searched(field, id.toLowerCase(Locale.ROOT));
    int at = text.indexOf(part);
    boolean stands = isOwn(field) ? at == 0 : at >= 0;
    boolean whole = stands && isPiece(text);
    if (!stands || (part.length() < SHORTEST && !whole)) return;
    var kept = whole ? wholePieces : others;
    boolean wanted = kept.size() < limit || id.compareTo(kept.last()) < 0;
    if (wanted && !Blocks.live(segment, new Term(field, id)).isEmpty()) keep(id, kept);
  }

  /// Of a highlight's id the part that is its own, unless the part asked for goes beyond that.
  private String searched(String field, String id) {
    return isOwn(field) ? id.substring(id.lastIndexOf(BEFORE_OWN_PART) + 1) : id;
  }

  private boolean isOwn(String field) {
    return field.equals(Schema.ID) && part.indexOf(BEFORE_OWN_PART) < 0;
  }

  private void keep(String id, NavigableSet<String> kept) {
    kept.add(id);
    if (kept.size() > limit) kept.pollLast();
  }

  /// Whether the part stands in it between dashes, tildes and the ends.
  private boolean isPiece(String text) {
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
      if (isEnd(text, at - 1) && isEnd(text, at + part.length())) return true;
    return false;
  }

  private static boolean isEnd(String text, int at) {
    return at < 0 || at >= text.length() || text.charAt(at) == '-' || text.charAt(at) == '~';
  }
}
