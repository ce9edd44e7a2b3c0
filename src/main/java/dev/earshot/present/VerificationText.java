package dev.earshot.present;

import dev.earshot.episode.Span;
import dev.earshot.notation.Echo;
import dev.earshot.passage.Passage;
import dev.earshot.search.Difference;
import dev.earshot.search.Verification;
import java.util.List;
import java.util.stream.Collectors;

/// Whether a text was said, as text that a person reads in a terminal.
public final class VerificationText {
  private static final int INDENT = 4;

  private final Style style;
  private final int columns;

  /// @param columns the width that no line exceeds, but for links and names that cannot be broken
  public VerificationText(Style style, int columns) {
    this.style = style;
    this.columns = columns;
  }

  /// The verdict, the passage that comes nearest, what differs, and who says nearly the same; empty
  /// where none has anything in common with the text.
  public String of(Verification verification) {
    var byWords = verification.passage().map(passage -> of(verification, passage)).orElse("");
    return byWords
        + verification
            .inOtherWords()
            .map(others ->
                (byWords.isEmpty() ? "" : "\n")
                    + style.strong(Remarks.IN_OTHER_WORDS)
                    + "\n\n"
                    + new TextPresenter(style, columns).passages(others.passages(), 1))
            .orElse("");
  }

  /// What a person should know beside that.
  public String remarks(Verification verification, String location) {
    var remarks = verification.warnings().stream();
    var nothing = "nothing like \"" + Echo.of(verification.text()) + "\" in " + location;
    var all = remarks.map(remark -> VisibleText.of(remark) + "\n").collect(Collectors.joining());
    return verification.passage().isEmpty() ? all + VisibleText.of(nothing) + "\n" : all;
  }

  private String of(Verification verification, Passage passage) {
    var shown = new TextPresenter(style, columns).passage(passage.brief());
    return style.strong(verdict(verification))
        + "\n\n"
        + shown
        + differences(verification, passage);
  }

  private static String verdict(Verification verification) {
    return switch (verification.verdict()) {
      case EXACT -> "exact: said in these words" + altered(verification);
      case NEAR ->
          "near: "
              + percent(verification.similarity())
              + " the same, word for word"
              + altered(verification);
      case PARAPHRASE ->
          "paraphrase: " + percent(verification.shared()) + " of the content words, said otherwise";
      case NONE -> "none: nobody said that here; the nearest is";
    };
  }

  private static String altered(Verification verification) {
    var senses = verification.alters().stream().map(Difference.Sense::word).toList();
    return senses.isEmpty() ? "" : "; what differs: " + String.join(", ", senses);
  }

  /// 100 % is only what is whole.
  private static String percent(double share) {
    return (int) Math.floor(100 * share) + " %";
  }

  private String differences(Verification verification, Passage passage) {
    if (verification.differences().isEmpty()) return "";
    return switch (verification.verdict()) {
      case EXACT, NEAR ->
          "\n" + paragraph("[-said-] {+yours+}") + paragraph(merged(verification, passage));
      case PARAPHRASE, NONE -> missing(verification);
    };
  }

  private static String merged(Verification verification, Passage passage) {
    var said = passage.excerpt().text();
    var stretch = verification.said().orElseThrow();
    var merged = new StringBuilder();
    int at = stretch.from();
    for (var difference : verification.differences()) {
      merged.append(said, at, difference.said().from());
      append(merged, words(said, difference.said()), "[-", "-]");
      append(merged, words(verification.text(), difference.given()), "{+", "+}");
      at = difference.said().to();
    }
    return merged.append(said, at, stretch.to()).toString();
  }

  private static void append(StringBuilder merged, String words, String open, String close) {
    if (words.isEmpty()) return;
    boolean apart = merged.isEmpty() || Character.isWhitespace(merged.charAt(merged.length() - 1));
    merged.append(apart ? "" : " ").append(open).append(words).append(close);
  }

  private String missing(Verification verification) {
    return "\n"
        + paragraph(
            "not said: "
                + verification.differences().stream()
                    .map(Difference::given)
                    .map(span -> words(verification.text(), span))
                    .collect(Collectors.joining(", ")));
  }

  private static String words(String text, Span span) {
    return text.substring(span.from(), span.to());
  }

  private String paragraph(String text) {
    return new Paragraph(text, List.of(), style)
        .lines(columns - INDENT).stream()
            .map(line -> " ".repeat(INDENT) + line + "\n")
            .collect(Collectors.joining());
  }
}
