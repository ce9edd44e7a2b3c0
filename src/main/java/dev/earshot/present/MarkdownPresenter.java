package dev.earshot.present;

import dev.earshot.episode.Episode;
import dev.earshot.passage.Excerpt;
import dev.earshot.passage.Passage;
import dev.earshot.search.SearchResults;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Passages as Markdown to be quoted elsewhere: the words with the matches in bold, and below who
/// said them, at which moment, in which episode, and the id by which earshot finds it again.
public final class MarkdownPresenter {
  private static final String SPECIAL = "\\`*_[]<>&~|#!";

  private MarkdownPresenter() {}

  /// All passages of an answer, best first.
  public static String results(SearchResults results) {
    var byWords =
        results
            .instead()
            .map(instead -> plain(Remarks.heading(instead)) + "\n\n" + passages(instead.passages()))
            .orElseGet(() -> passages(results.passages()));
    return byWords
        + results
            .inOtherWords()
            .map(found ->
                (byWords.isEmpty() ? "" : "\n")
                    + Remarks.IN_OTHER_WORDS
                    + ":\n\n"
                    + passages(found.passages()))
            .orElse("");
  }

  private static String passages(List<Passage> passages) {
    return passages.stream().map(MarkdownPresenter::passage).collect(Collectors.joining("\n"));
  }

  /// A passage as a quotation with its source below.
  public static String passage(Passage passage) {
    var words = new StringBuilder(marked(passage.excerpt()));
    for (var reply : passage.reply())
      words
          .append("\n\n")
          .append(reply.speaker().map(name -> plain(name) + ": ").orElse(""))
          .append(marked(reply.excerpt()));
    var source =
        Stream.of(
                passage.speaker().map(MarkdownPresenter::plain),
                moment(passage),
                passage.topic().map(title -> "*" + plain(title) + "*"),
                Optional.of(episode(passage.episode())),
                Optional.of("`" + VisibleText.of(passage.id()).replace('`', '\'') + "`"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return quoted(words + "\n\n\u2014 " + source);
  }

  private static String episode(Episode episode) {
    var guests =
        episode.guests().isEmpty() ? "" : " with " + plain(String.join(", ", episode.guests()));
    var place = Stream.of(episode.show(), episode.number()).flatMap(Optional::stream).toList();
    return Stream.of(
            Optional.of("\u201c" + plain(episode.title()) + "\u201d" + guests),
            Optional.of(plain(String.join(" ", place))).filter(text -> !text.isEmpty()),
            episode.published().map(LocalDate::toString))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /// The moment as a link where there is one to open it.
  private static Optional<String> moment(Passage passage) {
    var clock = passage.start().map(Clock::of);
    return passage
        .link()
        .map(link -> "[" + clock.orElse("link") + "](<" + address(link) + ">)")
        .or(() -> clock);
  }

  private static String address(String link) {
    return VisibleText.of(link).replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C");
  }

  private static String marked(Excerpt excerpt) {
    var text = new StringBuilder(excerpt.cutBefore() ? "\u2026 " : "");
    int at = 0;
    for (var mark : excerpt.highlights()) {
      text.append(lines(excerpt.text().substring(at, mark.from())));
      text.append("**")
          .append(plain(excerpt.text().substring(mark.from(), mark.to())))
          .append("**");
      at = mark.to();
    }
    text.append(lines(excerpt.text().substring(at)));
    return text.append(excerpt.cutAfter() ? " \u2026" : "").toString();
  }

  private static String lines(String text) {
    return text.lines().map(MarkdownPresenter::plain).collect(Collectors.joining("\n"))
        + (text.endsWith("\n") ? "\n" : "");
  }

  /// Text of a source, which must not become markup.
  private static String plain(String text) {
    var plain = new StringBuilder();
    for (char c : VisibleText.of(text).toCharArray())
      plain.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append(c);
    return plain.toString();
  }

  /// Lists and headings begin with characters that mean nothing elsewhere.
  private static String quoted(String text) {
    return text.lines()
        .map(line -> line.replaceFirst("^(\\s*)([-+=])", "$1\\\\$2"))
        .map(line -> line.replaceFirst("^(\\s*\\d+)([.)])", "$1\\\\$2"))
        .map(line -> ("> " + line).stripTrailing())
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
