package dev.earshot.reader.evidence;

import dev.earshot.notation.DayNotation;
import dev.earshot.notation.DayOrder;
import dev.earshot.notation.NumberedHeading;
import dev.earshot.reader.facts.EpisodePlayer;
import dev.earshot.reader.markdown.Markdown;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What shows that a page counts what was published, one below the other.
final class CountingSigns {
  private static final int SEVERAL = 2;

  private static final Pattern HEADING_MARK = Pattern.compile("^#{1,6}\\s+");

  /// A day further on in a line is one that is told of.
  private static final int LONGEST_FACT = 60;

  private static final Pattern SET_APART = Pattern.compile("#{1,6}\\s|\\*\\*|__|[-*+]\\s");

  private CountingSigns() {}

  /// Whether lines set apart count episodes, each with its day or above what plays it.
  static boolean areEpisodes(Page page) {
    return countsPublished(page, CountingSigns::episode);
  }

  /// The same of headings that have a number alone.
  static boolean areHeadings(Page page) {
    return countsPublished(page, CountingSigns::numbered) && !areEpisodes(page);
  }

  /// @param name what a line counts, if it counts anything
  private static boolean countsPublished(Page page, Function<String, Optional<String>> name) {
    var published = new HashSet<String>();
    var counted = Optional.<String>empty();
    for (var line : page.body()) {
      if (SET_APART.matcher(line).lookingAt()) {
        var named = name.apply(line);
        if (line.startsWith("#") || named.isPresent()) counted = named;
      }
      boolean isPublished =
          counted.isPresent()
              && (EpisodePlayer.isIn(line)
                  || isDated(counted.get())
                  || (line.length() <= LONGEST_FACT && isDated(line)));
      if (isPublished) published.add(counted.get());
    }
    return published.size() >= SEVERAL;
  }

  private static Optional<String> episode(String line) {
    return Optional.of(line).map(Markdown::plain).filter(NumberedHeading::namesEpisode);
  }

  private static Optional<String> numbered(String heading) {
    if (!heading.startsWith("#")) return Optional.empty();
    var words = Markdown.plain(HEADING_MARK.matcher(heading).replaceFirst(""));
    return Optional.of(words).filter(text -> NumberedHeading.counted(text).isPresent());
  }

  private static boolean isDated(String line) {
    return DayNotation.first(line, 0, DayOrder.DAY_FIRST).isPresent();
  }
}
