package dev.earshot.meaning.minilm;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Cuts text into the pieces of words that the model knows, as it was taught: in small letters
/// without accents, each sign by itself, each word into the longest pieces that the vocabulary has
/// (WordPiece, as in J. Devlin et al., "BERT", 2019).
final class WordPieces {
  private static final String BEGIN = "[CLS]";
  private static final String END = "[SEP]";
  private static final String UNKNOWN = "[UNK]";
  private static final String INSIDE = "##";
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int most;

  /// @param vocabulary the number of each piece
  /// @param most how many pieces a text may have, begin and end included; what is left is cut off
  WordPieces(Map<String, Integer> vocabulary, int most) {
    this.vocabulary = vocabulary;
    this.most = most;
  }

  /// The numbers of the pieces of a text, with begin and end.
  long[] of(String text) {
    var pieces = new ArrayList<Integer>();
    pieces.add(number(BEGIN));
    for (var word : words(text)) {
      if (pieces.size() >= most) break;
      pieces.addAll(pieces(word));
    }
    var fitting = pieces.subList(0, Math.min(pieces.size(), most - 1));
    fitting.add(number(END));
    return fitting.stream().mapToLong(Integer::longValue).toArray();
  }

  private int number(String piece) {
    var number = vocabulary.get(piece);
    if (number == null) throw new IllegalStateException("the vocabulary lacks " + piece);
    return number;
  }

  private List<String> words(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    // Pieces have at least one character, and marks and spaces are few.
    int end = Math.min(text.length(), most * LONGEST_WORD);
    plain(text.substring(0, end))
        .codePoints()
        .forEach(c -> {
          boolean alone = isSign(c) || isIdeograph(c);
          if (alone || isSpace(c)) {
            if (!word.isEmpty()) words.add(word.toString());
            word.setLength(0);
          }
          if (alone) words.add(Character.toString(c));
          else if (!isSpace(c) && !isRemoved(c)) word.appendCodePoint(c);
        });
    if (!word.isEmpty()) words.add(word.toString());
    return words;
  }

  private static String plain(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return apart.toLowerCase(Locale.ROOT);
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isRemoved(int c) {
    return c == 0
        || c == 0xFFFD
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.CONTROL,
              Character.FORMAT,
              Character.PRIVATE_USE,
              Character.SURROGATE,
              Character.UNASSIGNED ->
              true;
          default -> false;
        };
  }

  /// Of ASCII all that is neither letter nor digit, `$` and `^` included.
  private static boolean isSign(int c) {
    if (c < 128) return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  /// The longest pieces from left to right; a word with a part that no piece has is unknown whole.
  private List<Integer> pieces(String word) {
    var unknown = List.of(number(UNKNOWN));
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) return unknown;
    var pieces = new ArrayList<Integer>();
    for (int from = 0; from < word.length(); ) {
      int to = word.length();
      while (to > from && !vocabulary.containsKey(piece(word, from, to))) to--;
      if (to == from) return unknown;
      pieces.add(number(piece(word, from, to)));
      from = to;
    }
    return pieces;
  }

  private static String piece(String word, int from, int to) {
    return (from == 0 ? "" : INSIDE) + word.substring(from, to);
  }
}
