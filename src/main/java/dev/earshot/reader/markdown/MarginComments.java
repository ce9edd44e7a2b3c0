package dev.earshot.reader.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What people wrote in the margin of a document that was saved as text: `[a]` behind the words,
/// and below the page `[a]check this`. Nobody said it.
public final class MarginComments {
  private static final Pattern COMMENT = Pattern.compile("\\s*\\[([a-z]{1,2})\\](?!\\()\\S.*");
  private static final Pattern MARK = Pattern.compile("\\[([a-z]{1,2})\\](?![(:])");

  private MarginComments() {}

  /// The page without them, with as many lines as before.
  public static List<String> removed(List<String> page) {
    int end = page.size();
    while (end > 0 && (page.get(end - 1).isBlank() || COMMENT.matcher(page.get(end - 1)).matches()))
      end--;
    var comments =
        page.subList(end, page.size()).stream()
            .map(COMMENT::matcher)
            .filter(comment -> comment.matches())
            .map(comment -> comment.group(1))
            .collect(Collectors.toUnmodifiableSet());
    if (!comments.contains("a")) return page;
    var lines = new ArrayList<>(page);
    lines.replaceAll(line -> unmarked(line, comments));
    for (int i = end; i < lines.size(); i++) lines.set(i, "");
    return lines;
  }

  private static String unmarked(String line, Set<String> comments) {
    if (line.indexOf('[') < 0) return line;
    return MARK.matcher(line)
        .replaceAll(mark -> comments.contains(mark.group(1)) ? "" : mark.group());
  }
}
