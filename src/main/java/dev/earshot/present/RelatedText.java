package dev.earshot.present;

import dev.earshot.episode.Related;
import dev.earshot.passage.Passage;
import dev.earshot.search.RelatedResults;
import dev.earshot.search.RelatedResults.Listed;
import java.util.List;

/// What goes with an episode or a passage, as text that a person reads in a terminal.
public final class RelatedText {
  private static final int INDENT = 4;

  private final Style style;
  private final int columns;

  /// @param columns the width that no line exceeds, but for links and names that cannot be broken
  public RelatedText(Style style, int columns) {
    this.style = style;
    this.columns = columns;
  }

  /// The listed episodes, then the passages with much the same words.
  public String of(RelatedResults results) {
    var text = new StringBuilder();
    if (!results.listed().isEmpty()) text.append(style.strong("Listed as related")).append('\n');
    for (var listed : results.listed()) append(text, listed);
    append(text, "Alike in words", results.alike(), 1);
    append(text, Remarks.IN_OTHER_WORDS, results.others(), 1 + results.alike().size());
    return text.toString();
  }

  private void append(StringBuilder text, String heading, List<Passage> passages, int first) {
    if (passages.isEmpty()) return;
    text.append(text.isEmpty() ? "" : "\n").append(style.strong(heading)).append("\n\n");
    text.append(new TextPresenter(style, columns).passages(passages, first));
  }

  private void append(StringBuilder text, Listed listed) {
    addLines(text, line(listed.named()));
    addLines(text, listed.found().map(RelatedResults.Found::id).orElse("(not in the index)"));
  }

  private static String line(Related named) {
    var guests = named.guests().isEmpty() ? "" : " with " + String.join(", ", named.guests());
    return named.number().map(number -> number + ": ").orElse("") + named.title() + guests;
  }

  private void addLines(StringBuilder text, String content) {
    for (var line : new Paragraph(content, List.of(), style).lines(columns - INDENT))
      text.append(" ".repeat(INDENT)).append(line).append('\n');
  }
}
