package dev.earshot.present;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Span;
import dev.earshot.notation.Thousands;
import dev.earshot.passage.Excerpt;
import dev.earshot.passage.Passage;
import dev.earshot.passage.Passage.Neighbour;
import dev.earshot.search.EpisodeGroup;
import dev.earshot.search.InOtherWords;
import dev.earshot.search.Instead;
import dev.earshot.search.SearchResults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Passages as text that a person reads in a terminal.
public final class TextPresenter {
  private static final int INDENT = 4;

  /// A title keeps this much of a line, however long the name of its show.
  private static final int LEAST_TITLE = 20;

  /// Between title and show.
  private static final int GAP = 2;

  /// Enough to look some up; the records have all.
  private static final int NAMED_REPEATS = 3;

  private static final String BESIDE = "| ";

  private final Style style;
  private final int columns;

  /// @param columns the width that no line exceeds, but for links and names that cannot be broken
  public TextPresenter(Style style, int columns) {
    this.style = style;
    this.columns = columns;
  }

  /// All passages of an answer, best first.
  public String results(SearchResults results) {
    if (!results.groups().isEmpty()) return groups(results);
    var byWords =
        results.instead().isPresent()
            ? instead(results.instead().get())
            : passages(results.passages(), results.firstRank());
    return byWords + results.inOtherWords().map(found -> beneath(found, results)).orElse("");
  }

  /// What numbers go on with.
  private String beneath(InOtherWords found, SearchResults results) {
    int above = results.instead().map(Instead::passages).orElseGet(results::passages).size();
    return (above == 0 ? "" : "\n")
        + style.strong(Remarks.IN_OTHER_WORDS)
        + "\n\n"
        + passages(found.passages(), results.firstRank() + above);
  }

  private String instead(Instead instead) {
    var heading = new StringBuilder();
    for (var line :
        new Paragraph(VisibleText.of(Remarks.heading(instead)), List.of(), style).lines(columns))
      heading.append(line).append('\n');
    return heading + "\n" + passages(instead.passages(), 1);
  }

  String passages(List<Passage> passages, int firstRank) {
    var text = new StringBuilder();
    int rank = firstRank;
    for (var passage : passages)
      text.append(text.isEmpty() ? "" : "\n").append(ranked(passage, rank++));
    return text.toString();
  }

  private String groups(SearchResults results) {
    var text = new StringBuilder();
    int rank = results.firstRank();
    for (var group : results.groups())
      text.append(text.isEmpty() ? "" : "\n").append(group(group, rank++));
    return text.toString();
  }

  private String group(EpisodeGroup group, int rank) {
    var lines = new ArrayList<String>();
    var episode = group.passages().getFirst().episode();
    for (var line : wrapped(episode.title()))
      lines.add(indented(style.link(style.strong(line), episode.url())));
    lines.set(0, padded(rank) + lines.getFirst().substring(padded(rank).length()));
    var facts =
        joined(
            List.of(
                EpisodeLabel.place(episode),
                episode.published().map(LocalDate::toString),
                EpisodeLabel.guests(episode)));
    lines.addAll(wrappedFaint(facts));
    for (var passage : group.passages()) {
      lines.add("");
      passage
          .topic()
          .ifPresent(topic -> lines.add(indented(title(passage, topic, columns - INDENT))));
      lines.addAll(wrappedFaint(moment(passage)));
      lines.addAll(said(passage));
    }
    long more = group.matches().all() - group.passages().size();
    if (more > 0) lines.add(indented(style.faint("and " + Thousands.of(more) + " more")));
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /// A passage by itself.
  public String passage(Passage passage) {
    return block(passage, "");
  }

  private String ranked(Passage passage, int rank) {
    return block(passage, padded(rank));
  }

  private static String padded(int rank) {
    return rank < 10 ? " " + rank : Integer.toString(rank);
  }

  private String block(Passage passage, String rank) {
    var lines = new ArrayList<String>();
    lines.add(heading(passage, rank));
    for (var line : about(passage)) lines.add(indented(line));
    lines.addAll(said(passage));
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /// The words, what surrounds them, and where they are found again.
  private List<String> said(Passage passage) {
    var lines = new ArrayList<String>();
    passage.before().forEach(neighbour -> addNeighbour(lines, neighbour));
    addWrapped(lines, words("", passage.excerpt()), style);
    for (var reply : passage.reply())
      addWrapped(lines, words(speaker(reply.speaker()), reply.excerpt()), style);
    passage.after().forEach(neighbour -> addNeighbour(lines, neighbour));
    passage
        .note()
        .ifPresent(note ->
            addWrapped(lines, new Excerpt("Note: " + note, List.of(), false, false), style));
    passage
        .link()
        .ifPresent(link ->
            lines.add(indented(style.link(style.faint(VisibleText.of(link)), passage.link()))));
    lines.add(indented(style.faint(VisibleText.of(passage.id()))));
    repeats(passage.repeats()).ifPresent(said -> lines.addAll(wrappedFaint(said)));
    if (passage.moreInEpisode() > 0)
      lines.addAll(
          wrappedFaint(Remarks.moreInEpisode(passage) + ": --episode=" + passage.episodeId()));
    for (var reason : ReasonsText.of(passage)) lines.add(indented(style.faint(reason)));
    return lines;
  }

  private static Optional<String> repeats(List<String> ids) {
    if (ids.isEmpty()) return Optional.empty();
    var named = ids.stream().limit(NAMED_REPEATS).collect(Collectors.joining(", "));
    var rest = ids.size() > NAMED_REPEATS ? ", …" : "";
    return Optional.of("nearly the same in " + ids.size() + " more: " + named + rest);
  }

  private List<String> wrappedFaint(String text) {
    return wrapped(text).stream().map(style::faint).map(TextPresenter::indented).toList();
  }

  private String heading(Passage passage, String rank) {
    var title = passage.topic().orElse(passage.episode().title());
    var place = place(passage.episode());
    var number = rank + " ".repeat(Math.max(1, INDENT - rank.length()));
    int room = columns - number.length() - (place.isEmpty() ? 0 : Columns.of(place) + GAP);
    int width = Math.max(LEAST_TITLE, room);
    var shown = Columns.cut(VisibleText.of(title), width);
    var gap =
        " "
            .repeat(
                Math.max(GAP, columns - number.length() - Columns.of(shown) - Columns.of(place)));
    var linked = title(passage, title, width);
    return place.isEmpty() ? number + linked : number + linked + gap + style.faint(place);
  }

  /// A passage's title on one line, as a link where there is one.
  private String title(Passage passage, String title, int width) {
    var marks = passage.topic().isPresent() ? passage.topicHighlights() : List.<Span>of();
    var shown = new Paragraph(Columns.cut(VisibleText.of(title), width), marks, style).line();
    return style.link(style.strong(shown), passage.link());
  }

  /// Show and number, the show cut so that it leaves room for a title.
  private String place(Episode episode) {
    var number = episode.number().map(n -> " " + n).orElse("");
    int room = Math.min(columns / 2, columns - INDENT - LEAST_TITLE - GAP) - number.length();
    var show = Columns.cut(VisibleText.of(episode.show().orElse("")), room);
    return VisibleText.of((show + number).strip());
  }

  private List<String> about(Passage passage) {
    var episode = passage.episode();
    var lines = new ArrayList<String>();
    if (passage.topic().isPresent()) lines.addAll(wrapped(episode.title()));
    var facts =
        joined(
            List.of(
                EpisodeLabel.guests(episode),
                Optional.of(passage.kind().word()),
                episode.published().map(LocalDate::toString),
                passage.start().map(Clock::of),
                passage.speaker()));
    lines.addAll(wrapped(facts).stream().map(style::faint).toList());
    return lines;
  }

  private static String moment(Passage passage) {
    return joined(
        List.of(
            Optional.of(passage.kind().word()), passage.start().map(Clock::of), passage.speaker()));
  }

  private static String joined(List<Optional<String>> facts) {
    return facts.stream().flatMap(Optional::stream).collect(Collectors.joining(" · "));
  }

  /// An ellipsis where something is left out.
  private static Excerpt words(String speaker, Excerpt excerpt) {
    var before = speaker + (excerpt.cutBefore() ? "… " : "");
    var after = excerpt.cutAfter() ? " …" : "";
    var moved =
        excerpt.highlights().stream()
            .map(s -> new Span(s.from() + before.length(), s.to() + before.length()))
            .toList();
    return new Excerpt(before + excerpt.text() + after, moved, false, false);
  }

  private void addNeighbour(List<String> lines, Neighbour neighbour) {
    for (var line : wrapped(speaker(neighbour.speaker()) + neighbour.text()))
      lines.add(indented(style.faint(BESIDE + line)));
  }

  private static String speaker(Optional<String> name) {
    return name.map(known -> known + ": ").orElse("");
  }

  private void addWrapped(List<String> lines, Excerpt words, Style style) {
    for (var part : new Paragraph(words.text(), words.highlights(), style).lines(columns - INDENT))
      lines.add(indented(part));
  }

  private List<String> wrapped(String text) {
    return new Paragraph(text, List.of(), style).lines(columns - INDENT);
  }

  private static String indented(String line) {
    return " ".repeat(INDENT) + line;
  }
}
