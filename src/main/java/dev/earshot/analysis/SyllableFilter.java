package dev.earshot.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource.State;

/// Thai, Khmer, Lao and Burmese write no spaces between words, and the tokenizer keeps a whole run
/// together. Its letters, each with its signs, are searched in pairs, and when indexing one by one
/// as well, as those of Chinese are: dictionaries of words would be large and differ by version.
final class SyllableFilter extends TokenFilter {
  private static final String RUN =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final boolean withSingles;
  private final Deque<Piece> pieces = new ArrayDeque<>();

  /// The run that the pieces in waiting belong to.
  private State run = captureState();

  private String text = "";
  private int start;

  SyllableFilter(TokenStream input, boolean withSingles) {
    super(input);
    this.withSingles = withSingles;
  }

  private record Piece(int from, int to, int increment) {}

  @Override
  public boolean incrementToken() throws IOException {
    if (!pieces.isEmpty()) return emit();
    if (!input.incrementToken()) return false;
    if (!type.type().equals(RUN)) return true;
    run = captureState();
    text = term.toString();
    start = offset.startOffset();
    cut(borders(text), increment.getPositionIncrement());
    return emit();
  }

  private boolean emit() {
    restoreState(run);
    var piece = pieces.remove();
    term.setEmpty().append(text, piece.from(), piece.to());
    offset.setOffset(start + piece.from(), start + piece.to());
    increment.setPositionIncrement(piece.increment());
    return true;
  }

  private void cut(List<Integer> borders, int first) {
    int letters = borders.size() - 1;
    for (int i = 0; i < letters; i++) {
      int from = borders.get(i);
      int step = i == 0 ? first : 1;
      boolean single = withSingles || letters == 1;
      if (single) pieces.add(new Piece(from, borders.get(i + 1), step));
      if (i + 2 <= letters) pieces.add(new Piece(from, borders.get(i + 2), single ? 0 : step));
    }
  }

  /// Where letters begin, signs above, below and beside them included, and the end.
  private static List<Integer> borders(String text) {
    var borders = new ArrayList<>(List.of(0));
    for (int i = 1; i < text.length(); i++) if (!isSign(text.charAt(i))) borders.add(i);
    borders.add(text.length());
    return borders;
  }

  private static boolean isSign(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || Character.isLowSurrogate(c);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pieces.clear();
  }
}
