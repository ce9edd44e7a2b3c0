package dev.earshot.present;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Related;
import dev.earshot.passage.EpisodeView;
import dev.earshot.passage.Kind;
import dev.earshot.passage.Passage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A whole episode as text that a person reads in a terminal.
public final class EpisodeText {
  private final Style style;
  private final int columns;
  private final StringBuilder text = new StringBuilder();

  private EpisodeText(Style style, int columns) {
    this.style = style;
    this.columns = columns;
  }

  public static String of(EpisodeView view, Style style, int columns) {
    return new EpisodeText(style, columns).write(view);
  }

  private String write(EpisodeView view) {
    head(view);
    view.passages().forEach(this::passage);
    related(view.episode().related());
    return text.toString();
  }

  private void head(EpisodeView view) {
    var episode = view.episode();
    lines(0, episode.title(), line -> style.link(style.strong(line), episode.url()));
    lines(0, facts(episode), line -> line);
    people("with ", episode.guests());
    people("hosted by ", episode.hosts());
    episode.url().ifPresent(url -> whole(0, url));
    whole(0, view.id());
  }

  private static String facts(Episode episode) {
    return Stream.of(
            episode
                .show()
                .map(show -> show + episode.number().map(n -> " " + n).orElse(""))
                .or(episode::number),
            episode.published().map(Object::toString),
            episode.duration().map(Clock::of))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private void people(String role, List<String> names) {
    if (!names.isEmpty()) lines(0, role + String.join(", ", names), line -> line);
  }

  private void passage(Passage passage) {
    if (passage.kind() == Kind.TOPIC) topic(passage);
    else quote(passage);
  }

  private void topic(Passage topic) {
    text.append('\n');
    lines(
        0,
        time(topic) + topic.topic().orElse("(no title)"),
        line -> style.link(style.strong(line), topic.link()));
    topic.excerpt().text().lines().forEach(part -> lines(2, part, line -> line));
    found(2, topic);
  }

  private void quote(Passage quote) {
    text.append('\n');
    lines(
        4,
        time(quote)
            + quote.speaker().map(name -> name + ": ").orElse("")
            + "“"
            + quote.excerpt().text()
            + "”",
        line -> line);
    quote.note().ifPresent(note -> lines(4, "Note: " + note, line -> line));
    found(4, quote);
  }

  /// Where it is found again.
  private void found(int indent, Passage passage) {
    passage.link().ifPresent(link -> whole(indent, link));
    whole(indent, passage.id());
  }

  /// What is no use in pieces.
  private void whole(int indent, String content) {
    var line = style.faint(VisibleText.of(content));
    text.append(" ".repeat(indent)).append(style.link(line, Optional.of(content))).append('\n');
  }

  private static String time(Passage passage) {
    return passage.start().map(start -> Clock.of(start) + "  ").orElse("");
  }

  private void related(List<Related> related) {
    if (related.isEmpty()) return;
    text.append('\n');
    lines(0, "Related episodes", style::strong);
    for (var episode : related) {
      var with = episode.guests().isEmpty() ? "" : " — with " + String.join(", ", episode.guests());
      lines(
          2, episode.number().map(n -> n + ": ").orElse("") + episode.title() + with, line -> line);
    }
  }

  /// How a line is set off.
  private interface Setting {
    String set(String line);
  }

  private void lines(int indent, String content, Setting setting) {
    for (var line : new Paragraph(content, List.of(), style).lines(columns - indent))
      text.append(" ".repeat(indent)).append(setting.set(line)).append('\n');
  }
}
