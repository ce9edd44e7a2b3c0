package dev.earshot.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource.State;

/// Writes the spellings of a name as one word: `A.I.` as `AI`, `node.js` as `nodejs`, `GPT-4` as
/// `GPT4`, `10,000` as `10000`.
///
/// The tokenizer keeps such a name together, with its points, commas and, from [SymbolFilter],
/// joints. When indexing, the parts (`node`, `js`, `GPT`) stand at the same position as the whole,
/// so that they are found as well; a query looks for the whole alone, or `GPT-4` would find every
/// other GPT. All of them have the offsets of the whole, so that all of it is marked.
final class CompoundFilter extends TokenFilter {
  /// The letters of `A.I.` are no words.
  private static final int MIN_PART = 2;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final boolean withParts;
  private final Deque<String> parts = new ArrayDeque<>();

  /// The token that the parts in waiting belong to.
  private State whole = captureState();

  CompoundFilter(TokenStream input, boolean withParts) {
    super(input);
    this.withParts = withParts;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!parts.isEmpty()) return emitPart();
    if (!input.incrementToken()) return false;
    if (hasJoint()) join();
    return true;
  }

  private boolean emitPart() {
    restoreState(whole);
    term.setEmpty().append(parts.poll());
    increment.setPositionIncrement(0);
    return true;
  }

  private boolean hasJoint() {
    for (int i = 1; i < term.length() - 1; i++) if (isJoint(i)) return true;
    return false;
  }

  private void join() {
    if (withParts) takeParts();
    int kept = 0;
    char[] chars = term.buffer();
    for (int i = 0; i < term.length(); i++) if (!isJoint(i)) chars[kept++] = chars[i];
    term.setLength(kept);
    if (!parts.isEmpty()) whole = captureState();
  }

  private void takeParts() {
    int from = 0;
    for (int i = 1; i <= term.length(); i++)
      if (i == term.length() || (isJoint(i) && !isDigits(i))) {
        if (i - from >= MIN_PART) parts.add(term.subSequence(from, i).toString());
        from = i + 1;
      }
  }

  private boolean isJoint(int i) {
    return switch (term.charAt(i)) {
      case SymbolFilter.JOINT -> true;
      case '.' -> isLetter(i - 1) && isLetter(i + 1);
      case ',' -> isDigits(i);
      default -> false;
    };
  }

  /// Whether a joint stands between two digits: the parts of 10,000 are no numbers of their own.
  private boolean isDigits(int i) {
    return isDigit(i - 1) && isDigit(i + 1);
  }

  private boolean isLetter(int i) {
    return i >= 0 && i < term.length() && Character.isLetter(term.charAt(i));
  }

  private boolean isDigit(int i) {
    return i >= 0 && i < term.length() && Character.isDigit(term.charAt(i));
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    parts.clear();
  }
}
