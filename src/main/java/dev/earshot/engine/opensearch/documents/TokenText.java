package dev.earshot.engine.opensearch.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Words as earshot has analysed them, written so that the simplest analyzer of a cluster reads
/// them as they are: a blank goes on to the next place, a mark stands between words of one place,
/// another one for a place without a word. So a cluster needs none of earshot's rules.
public final class TokenText {
  /// Neither stands in a word, as control characters are none.
  static final char SAME_PLACE = '\u0001';

  static final char NO_WORD = '\u0002';

  private TokenText() {}

  /// The words of a stream, which is read to its end and closed.
  static String of(TokenStream words) throws IOException {
    var text = new StringBuilder();
    try (words) {
      var term = words.addAttribute(CharTermAttribute.class);
      var increment = words.addAttribute(PositionIncrementAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        if (increment.getPositionIncrement() == 0) text.append(SAME_PLACE);
        else goOn(text, increment.getPositionIncrement() - 1);
        text.append(term);
      }
      words.end();
      for (int i = increment.getPositionIncrement(); i > 0; i--) goOn(text).append(NO_WORD);
    }
    return text.toString();
  }

  /// Terms at places of which the first is 0, none twice.
  public static String of(List<String> terms, int... places) {
    var text = new StringBuilder();
    int next = 0;
    for (int i = 0; i < places.length; i++) {
      goOn(text, places[i] - next).append(terms.get(i));
      next = places[i] + 1;
    }
    return text.toString();
  }

  private static StringBuilder goOn(StringBuilder text, int empty) {
    for (int i = 0; i < empty; i++) goOn(text).append(NO_WORD);
    return goOn(text);
  }

  private static StringBuilder goOn(StringBuilder text) {
    return text.isEmpty() ? text : text.append(' ');
  }

  /// The words that were written, without their places.
  public static List<String> words(String text) {
    return new Words(text).words;
  }

  /// The stream of the words that were written, without places in a text.
  static TokenStream read(String text) {
    return new Words(text);
  }

  private static final class Words extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final List<String> words = new ArrayList<>();
    private final List<Integer> increments = new ArrayList<>();
    private int end;
    private int next;

    Words(String text) {
      int empty = 0;
      for (int from = 0, to; from < text.length(); from = to + 1) {
        to = text.indexOf(' ', from);
        if (to < 0) to = text.length();
        if (text.charAt(from) == NO_WORD) {
          empty++;
          continue;
        }
        int step = empty + 1;
        empty = 0;
        for (int word = from, until; word < to; word = until + 1) {
          until = text.indexOf(SAME_PLACE, word);
          if (until < 0 || until > to) until = to;
          words.add(text.substring(word, until));
          increments.add(step);
          step = 0;
        }
      }
      end = empty;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (next == words.size()) return false;
      term.append(words.get(next));
      increment.setPositionIncrement(increments.get(next));
      next++;
      return true;
    }

    @Override
    public void end() throws IOException {
      super.end();
      increment.setPositionIncrement(end);
    }

    @Override
    public void reset() {
      next = 0;
    }
  }
}
