package dev.earshot.engine.lucene.hits;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Facets;
import dev.earshot.engine.Facets.Count;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/// Counts the values of one field. Names that differ in capitals, accents or spacing alone are one,
/// shown as most documents have it.
///
/// Each segment numbers its names by itself. While one is counted, an array by these numbers is all
/// that is touched; the names themselves are looked up when it is done, once each. Folding takes an
/// analysis of each name, and is left to the very end.
public final class NameCounts {
  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingLong((Count count) -> -count.count()).thenComparing(Count::value);

  private final String field;
  private final Analysis analysis;
  private final Map<String, Long> byName = new HashMap<>();
  private SortedSetDocValues names = DocValues.emptySortedSet();
  private long[] inSegment = {};

  NameCounts(String field, Analysis analysis) {
    this.field = field;
    this.analysis = analysis;
  }

  /// Goes on to a segment.
  void read(LeafReader segment) throws IOException {
    finish();
    names = DocValues.getSortedSet(segment, field);
    inSegment = new long[(int) names.getValueCount()];
  }

  /// Counts the names of a document, which must come after the one before.
  void add(int doc, int count) throws IOException {
    if (!names.advanceExact(doc)) return;
    for (int i = names.docValueCount(); i > 0; i--) inSegment[(int) names.nextOrd()] += count;
  }

  private void finish() throws IOException {
    for (int name = 0; name < inSegment.length; name++)
      if (inSegment[name] > 0)
        byName.merge(names.lookupOrd(name).utf8ToString(), inSegment[name], Long::sum);
    inSegment = new long[0];
  }

  /// All that was counted. The most frequent spelling comes first and is the one that is shown.
  Facets.Values values(int most) throws IOException {
    finish();
    return values(byName, analysis, most);
  }

  /// The same of what was counted elsewhere, name by name.
  public static Facets.Values values(Map<String, Long> byName, Analysis analysis, int most) {
    var folded = new HashMap<String, Long>();
    var shown = new HashMap<String, String>();
    for (var name : sorted(byName)) {
      var key = analysis.oneWord(name.value());
      folded.merge(shown.computeIfAbsent(key, k -> name.value()), name.count(), Long::sum);
    }
    var all = sorted(folded);
    return new Facets.Values(all.subList(0, Math.min(all.size(), most)), all.size());
  }

  /// The most frequent first, equally frequent ones by name.
  public static List<Count> sorted(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(MOST_FIRST)
        .toList();
  }
}
