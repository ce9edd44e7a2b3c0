package dev.earshot.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Where sentences end, in any language that marks it. A sentence ends at its mark when the next
/// one begins like a sentence: with a capital, with a digit, or in a script without capitals. The
/// point of an initial or of a short form, as in `Dr. A. Moss`, ends none.
public final class Sentences {
  private static final Pattern BORDER =
      Pattern.compile(
          "(?<=[.!?…][\"”’»)\\]]{0,2})\\s+(?=[\"“‘«(\\[¿¡]{0,2}[\\p{Lu}\\p{Lt}\\p{Lo}\\d])"
              + "|(?<=[。！？])\\s*");
  private static final Pattern END = Pattern.compile("[.!?…。！？][\"”’»)\\]]{0,3}\\s*$");
  private static final String QUESTION_MARKS = "?？؟⸮՞፧⁇⁈⁉‽";
  private static final String GREEK_QUESTION_MARKS = ";\u037e";

  private static final Pattern SHORT_FORM =
      Pattern.compile(
          "(?:^|[\\s(.])(?:\\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Nr|No|vs|ca|bzw|z\\.B|e\\.g|i\\.e)\\.$");

  private Sentences() {}

  /// The sentences of a text, each with the spaces after it: joined, they are the text again.
  public static List<String> of(String text) {
    var sentences = new ArrayList<String>();
    var border = BORDER.matcher(text);
    int sentence = 0;
    for (int part = 0; border.find(); part = border.end()) {
      if (!isEnd(text.substring(part, border.start()))) continue;
      sentences.add(text.substring(sentence, border.end()));
      sentence = border.end();
    }
    if (sentence < text.length()) sentences.add(text.substring(sentence));
    return sentences;
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
    return END.matcher(text).find() && !SHORT_FORM.matcher(text).find();
  }
}
