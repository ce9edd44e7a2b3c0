package dev.earshot.present;

import dev.earshot.notation.Thousands;
import dev.earshot.search.Contents.Named;
import dev.earshot.search.Contents.OfEpisode;
import dev.earshot.search.Contents.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What there is to be searched, as a person reads it in a terminal.
public final class ContentsText {
  private static final int INDENT = 4;
  private static final int COUNT = 8;
  private static final String INDENTED = " ".repeat(INDENT);

  private final Style style;
  private final int columns;

  /// @param columns the width that no line exceeds, but for names that cannot be broken
  public ContentsText(Style style, int columns) {
    this.style = style;
    this.columns = columns;
  }

  /// Episodes with the numbers that `show` knows them by.
  public String episodes(List<OfEpisode> episodes) {
    var text = new StringBuilder();
    int number = 1;
    for (var one : episodes) {
      var label = String.format(Locale.ROOT, "%2d", number++);
      var title = new Paragraph(one.episode().title(), List.of(), style).lines(columns - INDENT);
      for (int i = 0; i < title.size(); i++)
        text.append(i == 0 ? label + " ".repeat(Math.max(1, INDENT - label.length())) : INDENTED)
            .append(style.link(style.strong(title.get(i)), one.episode().url()))
            .append('\n');
      for (var line : new Paragraph(facts(one), List.of(), style).lines(columns - INDENT))
        text.append(INDENTED).append(line).append('\n');
      text.append(INDENTED).append(style.faint(VisibleText.of(one.id()))).append('\n');
    }
    return text.toString();
  }

  private static String facts(OfEpisode one) {
    var passages = Thousands.of(one.passages()) + (one.passages() == 1 ? " passage" : " passages");
    return Stream.of(
            EpisodeLabel.place(one.episode()),
            one.episode().published().map(LocalDate::toString),
            EpisodeLabel.guests(one.episode()),
            Optional.of(passages))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  /// Shows or people, with their episodes and passages.
  public String named(List<Named> names) {
    return names.isEmpty()
        ? ""
        : style.faint("episodes  passages") + "\n" + lines(names, ContentsText::counts);
  }

  /// Tags, with their passages.
  public String tags(List<Named> tags) {
    return tags.isEmpty()
        ? ""
        : style.faint("passages") + "\n" + lines(tags, one -> padded(one.passages()));
  }

  private interface Counts {
    String of(Named one);
  }

  private String lines(List<Named> names, Counts counts) {
    var text = new StringBuilder();
    for (var one : names) {
      var roles = one.roles().stream().map(Role::word).collect(Collectors.joining(", "));
      text.append(counts.of(one)).append("  ").append(style.strong(VisibleText.of(one.name())));
      text.append(roles.isEmpty() ? "" : "  " + style.faint(roles)).append('\n');
    }
    return text.toString();
  }

  private static String counts(Named one) {
    return padded(one.episodes()) + "  " + padded(one.passages());
  }

  private static String padded(long count) {
    var digits = count == 0 ? "" : Thousands.of(count);
    return " ".repeat(Math.max(0, COUNT - digits.length())) + digits;
  }
}
