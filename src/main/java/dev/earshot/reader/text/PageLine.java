package dev.earshot.reader.text;

import java.util.List;
import java.util.regex.Pattern;

/// A line of a saved page, stripped and never blank. Such a page has lost its headings and
/// paragraphs; length, capitals and the last character of a line are all that is left to tell them
/// by.
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

  /// A short line that is no sentence, or has the capitals of a title: "Why Chips Matter?" and "The
  /// Future of A.I." end as sentences do. One word with a full stop ("Exactly.") is a sentence.
  public boolean looksLikeHeading() {
    return !isRule() && isShort() && (!isSentence() || (hasTitleCase() && !isOneWord()));
  }

  public boolean isQuestion() {
    return isShort() && text.endsWith("?");
  }

  /// Whether every long word begins with a capital; short ones count only where there are no long
  /// ones, as "and" and "the" stay small in a title.
  public boolean hasTitleCase() {
    List<String> words = List.of(SPACES.split(text));
    List<String> longWords = words.stream().filter(word -> word.length() > 3).toList();
    return (longWords.isEmpty() ? words : longWords).stream().noneMatch(PageLine::isLower);
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
