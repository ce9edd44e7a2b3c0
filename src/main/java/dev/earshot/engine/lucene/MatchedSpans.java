package dev.earshot.engine.lucene;

import dev.earshot.episode.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// Where a query matched in the text of a highlight. The index tells the positions (Lucene's
/// Matches); analysing the text again turns them into places in the text, which the index need not
/// store.
final class MatchedSpans {
  private final Analysis analysis;
  private final Weight weight;
  private final List<String> prefixes;

  /// @param query as [MatchQuery] makes it
  /// @param prefixes what words may start with, which the index has no positions for
  MatchedSpans(Analysis analysis, IndexSearcher searcher, Query query, List<String> prefixes)
      throws IOException {
    this.analysis = analysis;
    this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    this.prefixes = prefixes;
  }

  /// The spans in each of the texts that were indexed as one field, in their order; apart, and from
  /// left to right.
  List<List<Span>> in(List<String> texts, LeafReaderContext leaf, int doc) throws IOException {
    var positions = positions(leaf, doc);
    var spans = new ArrayList<List<Span>>();
    int start = 0;
    for (var text : texts) {
      var found = new ArrayList<Span>();
      start = place(text, start, positions, found) + Schema.GAP;
      addPrefixes(text, found);
      spans.add(apart(found));
    }
    return spans;
  }

  private List<Span> positions(LeafReaderContext leaf, int doc) throws IOException {
    var found = new ArrayList<Span>();
    var matches = weight.matches(leaf, doc);
    var match = matches == null ? null : matches.getMatches(Schema.ALL);
    while (match != null && match.next()) addPositions(match, found);
    return found;
  }

  /// A phrase is one span; words that are near each other are a span each.
  private static void addPositions(MatchesIterator match, List<Span> found) throws IOException {
    var parts = match.getSubMatches();
    if (parts == null) found.add(new Span(match.startPosition(), match.endPosition()));
    else while (parts.next()) addPositions(parts, found);
  }

  /// Finds the matches that lie in a text whose words start at a position; gives the position
  /// behind its last word.
  private int place(String text, int start, List<Span> positions, List<Span> found)
      throws IOException {
    var froms = new ArrayList<Integer>();
    var tos = new ArrayList<Integer>();
    int at = -1;
    try (var stream = analysis.indexed(text)) {
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        at += increment.getPositionIncrement();
        while (froms.size() <= at) {
          froms.add(offset.startOffset());
          tos.add(offset.endOffset());
        }
      }
      stream.end();
      at += increment.getPositionIncrement();
    }
    for (var match : positions) {
      int first = match.from() - start;
      int last = match.to() - start;
      if (first >= 0 && last < froms.size()) found.add(new Span(froms.get(first), tos.get(last)));
    }
    return start + at + 1;
  }

  private void addPrefixes(String text, List<Span> found) {
    if (prefixes.isEmpty()) return;
    for (var word : analysis.indexedWords(text))
      if (prefixes.stream().anyMatch(word.term()::startsWith))
        found.add(new Span(word.from(), word.to()));
  }

  /// Overlapping spans become one.
  private static List<Span> apart(List<Span> spans) {
    var apart = new ArrayList<Span>();
    spans.sort(Comparator.comparingInt(Span::from).thenComparingInt(Span::to));
    for (var span : spans) {
      boolean overlaps = !apart.isEmpty() && span.from() < apart.getLast().to();
      if (overlaps)
        span = new Span(apart.getLast().from(), Math.max(apart.removeLast().to(), span.to()));
      apart.add(span);
    }
    return apart;
  }
}
