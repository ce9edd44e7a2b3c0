package dev.earshot.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource.State;

/// Cuts words at the hyphens that [SymbolFilter] marked, so that `low-rank` is two words as `low
/// rank` is. When indexing, two words are written as one as well: `e-mail` is found by `email`,
/// `start-up` by `startup`. Of more words than two nobody writes one.
final class HyphenFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final boolean withWhole;
  private final Deque<Part> parts = new ArrayDeque<>();

  /// The token that the parts in waiting belong to.
  private State whole = captureState();

  HyphenFilter(TokenStream input, boolean withWhole) {
    super(input);
    this.withWhole = withWhole;
  }

  private record Part(String text, int from, int to, int increment) {}

  @Override
  public boolean incrementToken() throws IOException {
    if (!parts.isEmpty()) return emitPart();
    if (!input.incrementToken()) return false;
    var text = term.toString();
    if (text.indexOf(SymbolFilter.HYPHEN) < 0) return true;
    whole = captureState();
    cut(text, offset.startOffset(), increment.getPositionIncrement());
    return emitPart();
  }

  private boolean emitPart() {
    restoreState(whole);
    var part = parts.remove();
    term.setEmpty().append(part.text());
    offset.setOffset(part.from(), part.to());
    increment.setPositionIncrement(part.increment());
    return true;
  }

  private void cut(String text, int start, int step) {
    int hyphen = text.indexOf(SymbolFilter.HYPHEN);
    boolean joined = withWhole && hyphen == text.lastIndexOf(SymbolFilter.HYPHEN);
    if (joined)
      parts.add(
          new Part(
              text.substring(0, hyphen) + text.substring(hyphen + 1),
              start,
              start + text.length(),
              step));
    int next = joined ? 0 : step;
    for (int from = 0; from <= text.length(); next = 1) {
      int end = text.indexOf(SymbolFilter.HYPHEN, from);
      int to = end < 0 ? text.length() : end;
      parts.add(new Part(text.substring(from, to), start + from, start + to, next));
      from = to + 1;
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    parts.clear();
  }
}
