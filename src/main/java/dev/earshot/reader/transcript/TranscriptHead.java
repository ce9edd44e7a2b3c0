package dev.earshot.reader.transcript;

import dev.earshot.notation.NumberedHeading;
import dev.earshot.reader.Findings;
import dev.earshot.reader.front.FrontFacts;
import dev.earshot.reader.front.LeadingFacts;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.turns.Imprint;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What stands above the talk in a transcript and tells of the episode.
///
/// @param leading the facts, and the lines that are none
/// @param title the line that names the episode by its number: `Episode 54: The Hour`
record TranscriptHead(List<String> lines, LeadingFacts leading, Optional<String> title) {
  static final TranscriptHead NONE = of(List.of());

  /// Above the title may stand the name of the show.
  private static final int TITLE_LINES = 3;

  /// What programs for meetings put behind the name of one.
  private static final Pattern RECORDING = Pattern.compile("-20\\d{6}_\\d{6}(?:UTC)?-.*$");

  static TranscriptHead of(List<String> lines) {
    return new TranscriptHead(lines, LeadingFacts.of(MarkdownLine.numbered(lines)), titleIn(lines));
  }

  /// Of lines that are marked as titles.
  static TranscriptHead titled(List<String> titles) {
    var numbered =
        titles.stream()
            .filter(line ->
                NumberedHeading.read(line).filter(NumberedHeading::isTitleBehind).isPresent())
            .findFirst();
    return new TranscriptHead(titles, LeadingFacts.of(List.of()), numbered);
  }

  /// The same with the show that is named below, unless the facts name one.
  TranscriptHead ofShow(String show) {
    return leading.values().keySet().stream().anyMatch(FrontFacts::namesShow)
        ? this
        : new TranscriptHead(lines, leading.with("podcast", show), title);
  }

  /// What the facts say of the episode.
  FrontFacts facts(Findings findings) {
    var front = FrontMatter.unfenced(leading.values(), leading.lines());
    return new FrontFacts(front, List.of(), findings);
  }

  private static Optional<String> titleIn(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank())
        .limit(TITLE_LINES)
        .map(Markdown::plain)
        .filter(line ->
            NumberedHeading.read(line)
                .filter(NumberedHeading::isSure)
                .filter(NumberedHeading::isTitleBehind)
                .isPresent())
        .map(line -> RECORDING.matcher(line).replaceFirst(""))
        .findFirst();
  }

  /// The lines that are neither facts nor title, nor a program's own.
  ///
  /// @param told the lines, blank where one is told as a chapter
  String notes(List<String> told) {
    var rest = told.equals(lines) ? leading : LeadingFacts.of(MarkdownLine.numbered(told));
    return rest.body().stream()
        .map(line -> line.heading().map(Markdown::plain).orElse(line.text()))
        .filter(line -> !Imprint.is(line) && !isTitle(line))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private boolean isTitle(String line) {
    return title.filter(Markdown.plain(line)::startsWith).isPresent();
  }
}
