package dev.earshot.engine.lucene.suggest;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Suggestion;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;

/// The completions of an index. Everybody who types begins with the same few letters, which begin
/// thousands of terms: so what was asked for lately is kept, as long as the index stays as it is.
/// Thread-safe.
public final class KeptCompletions {
  private static final int MOST = 2_048;

  private final Map<Asked, List<Suggestion>> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Asked, List<Suggestion>> eldest) {
              return size() > MOST;
            }
          });

  private final Analysis analysis;

  public KeptCompletions(Analysis analysis) {
    this.analysis = analysis;
  }

  /// @param state of the index
  private record Asked(Object state, String prefix, int limit) {}

  /// The completions of a prefix, at most so many, the likeliest first.
  public List<Suggestion> of(IndexReader index, String prefix, int limit) throws IOException {
    var asked = new Asked(index.getReaderCacheHelper().getKey(), prefix, limit);
    var known = kept.get(asked);
    if (known != null) return known;
    var found = List.copyOf(new Completions(new ReaderTerms(index), analysis).of(prefix, limit));
    kept.put(asked, found);
    return found;
  }
}
