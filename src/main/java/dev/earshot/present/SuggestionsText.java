package dev.earshot.present;

import dev.earshot.engine.Suggestion;
import java.util.List;
import java.util.stream.Collectors;

/// Completions as text, one a line with what it is.
public final class SuggestionsText {
  private SuggestionsText() {}

  /// The completion, a tab, its kind.
  public static String of(List<Suggestion> suggestions, Style style) {
    return suggestions.stream()
        .map(one -> VisibleText.of(one.text()) + "\t" + style.faint(one.kind().word()) + "\n")
        .collect(Collectors.joining());
  }
}
