package dev.earshot.reader;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes markdown's marks out of a few lines of text: links keep their words, pictures go.
final class MarkdownMarks {
  private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]*)\\]\\((?:[^()\\s]++|\\([^()]*+\\))*+(?:\\s+\"[^\"]*\")?\\)");
  private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w*_])([*_`])(?=\\S)([^*_`]+?)(?<=\\S)\\1(?![\\w*_])");
  private static final Pattern START = Pattern.compile("^(?:#{1,6}|>|[-*+•])\\s+");
  private static final Pattern RULE = Pattern.compile("[-*_=\\s]{3,}");

  private MarkdownMarks() {}

  static String removed(String markdown) {
    return markdown
        .lines()
        .map(String::strip)
        .filter(line -> !RULE.matcher(line).matches())
        .map(MarkdownMarks::line)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  static String line(String markdown) {
    String words = PICTURE.matcher(markdown).replaceAll("");
    words = LINK.matcher(words).replaceAll("$1");
    words = STRONG.matcher(words).replaceAll("$2");
    words = EMPHASIS.matcher(words).replaceAll("$2");
    return CleanText.line(START.matcher(words).replaceFirst(""));
  }
}
