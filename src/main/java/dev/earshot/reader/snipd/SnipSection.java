package dev.earshot.reader.snipd;

import dev.earshot.reader.markdown.Markdown;
import java.util.Locale;
import java.util.Optional;

/// The parts of a snip, by the names that templates give them.
enum SnipSection {
  NOTES,
  QUOTE,
  TRANSCRIPT;

  /// Which part a heading begins.
  static Optional<SnipSection> named(String heading) {
    String name =
        Markdown.plain(heading).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L} ]", "").strip();
    return switch (name) {
      case "transcript", "show transcript", "snip transcript" -> Optional.of(TRANSCRIPT);
      case "quote", "quotes" -> Optional.of(QUOTE);
      case "key takeaways",
          "takeaways",
          "ai notes",
          "ai note",
          "notes",
          "note",
          "summary",
          "my note" ->
          Optional.of(NOTES);
      default -> Optional.empty();
    };
  }
}
