package dev.earshot.engine.lucene.suggest;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Suggestion;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.IOUtils;

/// The completions of an index. Everybody who types begins with the same few letters, which begin
/// thousands of terms: so what was asked for lately is kept, as long as the index stays as it is,
/// and whoever asks again has them looked up for all such letters meanwhile. Thread-safe.
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
  private final AtomicBoolean isLookingUp = new AtomicBoolean();
  private volatile State newest = new State(new Object());

  public KeptCompletions(Analysis analysis) {
    this.analysis = analysis;
  }

  /// @param state of the index
  private record Asked(Object state, String prefix, int limit) {}

  /// What is known of a state of the index.
  private static final class State {
    private final Object key;
    private volatile Completions.Common common = Completions.Common.NONE;

    /// Whether somebody looks them up, or did; for whoever is looking up.
    private boolean isLookedUp;

    State(Object key) {
      this.key = key;
    }
  }

  /// The completions of a prefix, at most so many, the likeliest first.
  public List<Suggestion> of(IndexReader index, String prefix, int limit) throws IOException {
    var key = index.getReaderCacheHelper().getKey();
    var asked = new Asked(key, prefix, limit);
    var known = kept.get(asked);
    if (known != null) return known;
    var state = newest;
    if (state.key == key) lookUp(state, index);
    else newest = state = new State(key);
    var terms = new ReaderTerms(index);
    var found = List.copyOf(new Completions(terms, analysis, state.common).of(prefix, limit));
    kept.put(asked, found);
    return found;
  }

  /// Looks the common beginnings up, in a thread of its own, as typing goes on meanwhile. One
  /// question alone, as a command asks it, is not worth it, nor is one of an index that has
  /// changed.
  private void lookUp(State state, IndexReader index) {
    if (!isLookingUp.compareAndSet(false, true)) return;
    if (state.isLookedUp || !index.tryIncRef()) {
      isLookingUp.set(false);
      return;
    }
    state.isLookedUp = true;
    var looking =
        Thread.ofPlatform()
            .daemon()
            .name("earshot-completions")
            .unstarted(() -> {
              try {
                var terms = new ReaderTerms(index);
                state.common = Completions.Common.in(terms, analysis, () -> newest == state);
              } catch (IOException | RuntimeException ended) {
                // The index has changed; or whoever asks reads the same terms, and is told what is
                // wrong with them.
              } finally {
                done(index);
              }
            });
    try {
      looking.start();
    } catch (OutOfMemoryError noThread) {
      done(index);
      throw noThread;
    }
  }

  private void done(IndexReader index) {
    IOUtils.closeWhileHandlingException(index::decRef);
    isLookingUp.set(false);
  }

  /// Forgets the index; what is still looked up ends.
  public void close() {
    newest = new State(new Object());
    kept.clear();
  }
}
