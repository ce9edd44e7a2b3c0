package dev.earshot.reader.text;

import java.util.List;
import java.util.regex.Pattern;

/// A line of a saved page, stripped and never blank.
public record PageLine(int number, String text) {
  private static final int SHORT = 80;
  private static final int FEW_WORDS = 12;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:,;][\"”’')\\]]*$");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  public boolean isRule() {
    return text.matches("-{3,}");
  }

  public boolean isShort() {
    return text.length() <= SHORT && SPACES.split(text).length <= FEW_WORDS;
  }

  /// A short line that is no sentence. "Why Chips Matter?" and "The Future of A.I." are headings
  /// for their capitals.
  public boolean looksLikeHeading() {
    return !isRule() && isShort() && (!isSentence() || (hasTitleCase() && !isOneWord()));
  }

  public boolean isQuestion() {
    return isShort() && text.endsWith("?");
  }

  /// Small words tell nothing, unless there are no others.
  public boolean hasTitleCase() {
    List<String> words = List.of(SPACES.split(text));
    List<String> telling = words.stream().filter(word -> word.length() > 3).toList();
    return (telling.isEmpty() ? words : telling).stream().noneMatch(PageLine::isLower);
  }

  private boolean isOneWord() {
    return !SPACES.matcher(text).find();
  }

  private boolean isSentence() {
    return SENTENCE_END.matcher(text).find();
  }

  private static boolean isLower(String word) {
    return Character.isLowerCase(word.codePointAt(0));
  }
}
