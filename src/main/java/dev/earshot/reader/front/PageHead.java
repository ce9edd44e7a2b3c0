package dev.earshot.reader.front;

import dev.earshot.notation.LettersAlone;
import dev.earshot.reader.facts.HeadNumber;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines in which a page says what it is about: its title, and all above the first heading that
/// divides it, or the first paragraph. A heading that says the title again does not divide it.
public final class PageHead {
  private static final int LONGEST = 200;

  private PageHead() {}

  /// The lines, the title first.
  public static List<String> of(Optional<String> title, List<MarkdownLine> page) {
    var head = new ArrayList<String>();
    title.ifPresent(head::add);
    boolean isFirst = true;
    for (var line : page) {
      boolean isPart =
          line.headingLevel() > 1
              && !isFirst
              && line.heading().filter(text -> isAgain(text, title)).isEmpty();
      if (isPart || line.text().length() > LONGEST) break;
      if (line.isBlank()) continue;
      head.add(line.text());
      isFirst = false;
    }
    return head;
  }

  /// Whether a heading says the title of its page, be it with a number before it or with other
  /// signs: `103: Salt: a road` below `103 Salt a road`, which a file can be called.
  public static boolean isAgain(String heading, Optional<String> title) {
    return title.isPresent()
        && HeadNumber.isTitle(
            LettersAlone.of(Markdown.plain(heading)), LettersAlone.of(title.get()));
  }
}
