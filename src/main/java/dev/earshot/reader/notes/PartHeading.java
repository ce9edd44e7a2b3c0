package dev.earshot.reader.notes;

import dev.earshot.reader.markdown.MarkdownLine;
import java.util.List;
import java.util.regex.Pattern;

/// The first heading of a page that is no title, but that of a part: show notes of an episode are
/// often bare lists of links, in a file that is called by season and number.
final class PartHeading {
  /// `S04E07`, `s4-e7`, `4x07`, `ep-12`, `12`: nothing that would be a title.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)s\\d{1,2}[ ._-]?e\\d{1,3}|\\d{1,2}x\\d{2,3}|(?:(?:ep|episode|folge|épisode|episodio|выпуск)[ ._-]?)?#?\\d{1,4}");

  private PartHeading() {}

  /// Whether the first heading stands right above a list, and others of its level follow, or it is
  /// a word of a lower level.
  ///
  /// @param stem the name of the file
  static boolean is(List<MarkdownLine> page, int first, String stem) {
    if (!NUMBER.matcher(stem).matches() || !isAboveList(page, first)) return false;
    int level = page.get(first).headingLevel();
    boolean isWord = page.get(first).words().strip().indexOf(' ') < 0;
    return (level > 1 && isWord)
        || page.stream().skip(first + 1L).anyMatch(line -> line.headingLevel() == level);
  }

  private static boolean isAboveList(List<MarkdownLine> page, int heading) {
    return page.stream()
        .skip(heading + 1L)
        .filter(line -> !line.isBlank())
        .findFirst()
        .filter(line -> line.bullet().isPresent())
        .isPresent();
  }
}
