package dev.earshot.reader.front;

import dev.earshot.reader.markdown.MarkdownLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines in which a page says what it is about: its title, and all above the first heading that
/// divides it, or the first paragraph.
public final class PageHead {
  private static final int LONGEST = 200;

  private PageHead() {}

  /// The lines, the title first.
  public static List<String> of(Optional<String> title, List<MarkdownLine> page) {
    var head = new ArrayList<String>();
    title.ifPresent(head::add);
    boolean isFirst = true;
    for (var line : page) {
      boolean isPart = line.headingLevel() > 1 && !isFirst;
      if (isPart || line.text().length() > LONGEST) break;
      if (line.isBlank()) continue;
      head.add(line.text());
      isFirst = false;
    }
    return head;
  }
}
