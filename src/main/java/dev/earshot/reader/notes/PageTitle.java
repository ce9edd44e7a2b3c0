package dev.earshot.reader.notes;

import dev.earshot.episode.TitleLine;
import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.NumberedHeading;
import dev.earshot.notation.PartName;
import dev.earshot.reader.Stem;
import dev.earshot.reader.front.LeadingFacts;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.turns.Quotation;
import dev.earshot.reader.turns.Turns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Where a page of notes begins with the episode's title: a line with its number, a few words that
/// stand apart or above what is said, or a heading above all others. A heading of the first level
/// may be the title wherever it stands.
///
/// @param line -1 if it is none of the first
/// @param text empty as well if the line only names a part, as notes of any episode do
/// @param isNumbered whether the line is no heading, but has the episode's number
/// @param isOfParts whether the first heading is that of a part, so that none is the title
record PageTitle(int line, Optional<String> text, boolean isNumbered, boolean isOfParts) {
  /// Headings over all that follows.
  private static final Set<String> STRUCTURE =
      Set.of(
          "transcript",
          "full transcript",
          "show notes",
          "shownotes",
          "highlights",
          "timestamps",
          "chapters",
          "topics",
          "outline");

  /// Below the name of the show stands the title.
  private static final int FIRST = 3;

  /// A few words that are no sentence, label or quotation.
  private static final Pattern WORDS =
      Pattern.compile(
          "(?!\\d{1,3}:\\d\\d|.*://)[\\p{L}\\d#](?=.{2,80}$)\\S*(?: \\S+){1,12}(?<![.!?…:;,\"”])");

  /// `S04E07`, `4x07`, `ep-12`, `12`: nothing that would be a title.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)s\\d{1,2}[ ._-]?e\\d{1,3}|\\d{1,2}x\\d{2,3}|(?:"
              + EpisodeWord.BEFORE
              + "[ ._-]?)?#?\\d{1,4}");

  /// So many signs of Chinese or Japanese are more than a word.
  private static final int SENTENCE_SIGNS = 5;

  /// @param turns of the page
  /// @param list of its moments
  /// @param stem of the file's name
  static PageTitle of(List<MarkdownLine> lines, Turns turns, TopicList list, String stem) {
    return new Search(lines, turns, list, stem).title();
  }

  /// Whether a heading stands over all that follows, whatever the page is about.
  static boolean isStructure(String words) {
    return STRUCTURE.contains(words.toLowerCase(Locale.ROOT));
  }

  private record Search(List<MarkdownLine> lines, Turns turns, TopicList list, String stem) {
    PageTitle title() {
      int[] first =
          IntStream.range(0, lines.size())
              .filter(i -> !lines.get(i).isBlank())
              .limit(FIRST)
              .toArray();
      boolean isHeaded = first.length > 0 && lines.get(first[0]).heading().isPresent();
      boolean isOfParts = isHeaded && isOfPart(first[0]);
      int at = isOfParts ? -1 : isHeaded ? heading(first[0]) : line(first);
      return new PageTitle(
          at,
          Optional.of(at).filter(line -> line >= 0).map(this::words).filter(w -> !PartName.is(w)),
          at >= 0 && !isHeaded && isNumbered(at),
          isOfParts);
    }

    private String words(int at) {
      var line = lines.get(at);
      return Markdown.plain(line.heading().orElse(line.text()));
    }

    private int heading(int first) {
      return isAboveAll(first) ? first : -1;
    }

    /// @param first lines that are not blank
    private int line(int... first) {
      return IntStream.of(first)
          .filter(this::isNumbered)
          .findFirst()
          .orElse(first.length > 0 && isApart(first[0]) ? first[0] : -1);
    }

    /// Whether a heading is of a lower level, but above all others.
    private boolean isAboveAll(int at) {
      int level = lines.get(at).headingLevel();
      boolean isAbove =
          level > 1
              && lines.stream()
                  .skip(at + 1L)
                  .noneMatch(l -> l.heading().isPresent() && l.headingLevel() <= level);
      var words = words(at);
      return isAbove
          && !words.isEmpty()
          && TimedTitle.read(words).isEmpty()
          && turns.at(at).isEmpty()
          && !isStructure(words);
    }

    /// Whether a word is a heading in a file that is called after its folder or its number: `##
    /// Links` in `12/index.md` names a part, and so does `# News` above `# Links`.
    private boolean isOfPart(int at) {
      int level = lines.get(at).headingLevel();
      boolean isNameless = Stem.isNameless(stem);
      boolean isPart =
          (isNameless || isAboveList(at))
              && (level > 1 || lines.stream().filter(line -> line.headingLevel() == 1).count() > 1);
      return isPart && (isNameless || NUMBER.matcher(stem).matches()) && isWord(words(at));
    }

    private boolean isAboveList(int heading) {
      return lines.stream()
          .skip(heading + 1L)
          .filter(line -> !line.isBlank())
          .findFirst()
          .filter(line -> line.bullet().isPresent())
          .isPresent();
    }

    private static boolean isWord(String words) {
      return words.indexOf(' ') < 0
          && words.codePoints().filter(Character::isIdeographic).count() < SENTENCE_SIGNS;
    }

    private boolean isNumbered(int at) {
      var words = Markdown.plain(lines.get(at).text());
      return !words.isEmpty()
          && (TitleLine.read(words).number().isPresent()
              || NumberedHeading.read(words)
                  .filter(heading -> heading.isSure() && heading.isTitleBehind())
                  .filter(heading -> !words.endsWith("."))
                  .isPresent());
    }

    /// Whether a few words stand apart, or above what is said.
    private boolean isApart(int at) {
      var line = lines.get(at);
      var words = Markdown.plain(line.text());
      boolean isPlain =
          WORDS.matcher(words).matches()
              && !isStructure(words)
              && turns.at(at).isEmpty()
              && list.at(at).isEmpty()
              && Quotation.read(line.text()).isEmpty()
              && line.bullet().isEmpty()
              && !line.isQuoted()
              && !LeadingFacts.isOfNote(line)
              && lines.stream().noneMatch(other -> other.headingLevel() == 1);
      if (!isPlain || at + 1 >= lines.size()) return false;
      var below = lines.get(at + 1);
      return below.isBlank()
          ? lines.subList(at + 1, lines.size()).stream().anyMatch(other -> !other.isBlank())
          : turns.at(at + 1).isPresent()
              || list.at(at + 1).isPresent()
              || below.bullet().isPresent()
              || Quotation.read(below.text()).isPresent();
    }
  }
}
