package dev.earshot.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Where sentences end, in any language that marks it. A sentence ends at its mark when the next
/// one begins like a sentence: with a capital, with a digit, or in a script without capitals. The
/// point of an initial or of a short form, as in `Dr. A. Moss`, ends none.
public final class Sentences {
  private static final String MARKS = ".!?…";

  /// Marks that need no space behind them.
  private static final String WIDE_MARKS = "。！？";

  private static final String OPENING = "\"“‘«([¿¡";
  private static final String CLOSING = "\"”’»)]";
  private static final int MOST_OPENING = 2;
  private static final int MOST_CLOSING = 3;
  private static final String QUESTION_MARKS = "?？؟⸮՞፧⁇⁈⁉‽";
  private static final String GREEK_QUESTION_MARKS = ";\u037e";

  /// As long as a short form with what stands before and behind it, and longer.
  private static final int SHORT_FORM_SEEN = 12;

  private static final Pattern SHORT_FORM =
      Pattern.compile(
          "(?:^|[\\s(.])(?:\\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Nr|No|vs|ca|bzw|z\\.B|e\\.g|i\\.e)\\.$");

  private Sentences() {}

  /// The sentences of a text, each with the spaces after it: joined, they are the text again.
  public static List<String> of(String text) {
    var sentences = new ArrayList<String>();
    int sentence = 0;
    int part = 0;
    for (int at = 1; at < text.length(); at++) {
      if (!isBorder(text, at)) continue;
      int next = behindSpaces(text, at);
      if (isEnd(text.substring(part, at))) {
        sentences.add(text.substring(sentence, next));
        sentence = next;
      }
      part = next;
      at = Math.max(at, next - 1);
    }
    if (sentence < text.length()) sentences.add(text.substring(sentence));
    return sentences;
  }

  /// Whether a sentence may end before a character: behind a mark come spaces and what begins like
  /// a sentence, or it is a mark that needs neither.
  private static boolean isBorder(String text, int at) {
    if (WIDE_MARKS.indexOf(text.charAt(at - 1)) >= 0) return true;
    if (!SpacedWords.isSpace(text.charAt(at)) || SpacedWords.isSpace(text.charAt(at - 1)))
      return false;
    int mark = beforeClosing(text, at, MOST_CLOSING - 1);
    return mark > 0
        && MARKS.indexOf(text.charAt(mark - 1)) >= 0
        && isBeginning(text, behindSpaces(text, at));
  }

  private static boolean isBeginning(String text, int from) {
    int at = from;
    int last = Math.min(text.length(), from + MOST_OPENING);
    while (at < last && OPENING.indexOf(text.charAt(at)) >= 0) at++;
    if (at == text.length()) return false;
    int letter = text.codePointAt(at);
    return switch (Character.getType(letter)) {
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER, Character.OTHER_LETTER -> true;
      default -> letter >= '0' && letter <= '9';
    };
  }

  private static int behindSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && SpacedWords.isSpace(text.charAt(at))) at++;
    return at;
  }

  /// Where the closing brackets and quotation marks before a place begin, so many at most.
  private static int beforeClosing(String text, int end, int most) {
    int at = end;
    while (at > 0 && end - at < most && CLOSING.indexOf(text.charAt(at - 1)) >= 0) at--;
    return at;
  }

  /// Whether a text ends with a question, by the marks of any script: Greek has the semicolon.
  /// Reads from the end, and no further than the last word.
  public static boolean isQuestion(String text) {
    for (int at = withoutAside(text) - 1; at >= 0; at--) {
      char mark = text.charAt(at);
      if (QUESTION_MARKS.indexOf(mark) >= 0) return true;
      if (GREEK_QUESTION_MARKS.indexOf(mark) >= 0 && at > 0 && isGreek(text.charAt(at - 1)))
        return true;
      if (Character.isLetterOrDigit(text.codePointBefore(at + 1))) return false;
    }
    return false;
  }

  private static boolean isGreek(char letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.GREEK;
  }

  /// Where a text ends, without what a transcript tells beside the words, such as `[laughter]`.
  private static int withoutAside(String text) {
    int end = text.stripTrailing().length();
    if (end == 0 || ")]".indexOf(text.charAt(end - 1)) < 0) return end;
    int start = end - 2;
    while (start >= 0 && "()[]".indexOf(text.charAt(start)) < 0) start--;
    return start >= 0 && "([".indexOf(text.charAt(start)) >= 0 ? start : end;
  }

  /// Whether a text ends where a sentence does.
  public static boolean isEnd(String text) {
    int end = text.length();
    while (end > 0 && SpacedWords.isSpace(text.charAt(end - 1))) end--;
    int mark = beforeClosing(text, end, MOST_CLOSING) - 1;
    if (mark < 0 || (MARKS + WIDE_MARKS).indexOf(text.charAt(mark)) < 0) return false;
    if (text.charAt(mark) != '.') return true;
    var last = text.substring(Math.max(0, text.length() - SHORT_FORM_SEEN));
    return !SHORT_FORM.matcher(last).find();
  }
}
