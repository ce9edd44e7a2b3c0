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
      case "transcript",
          "show transcript",
          "snip transcript",
          "transkript",
          "transcription",
          "transcripción" ->
          Optional.of(TRANSCRIPT);
      case "quote", "quotes", "cite", "zitat", "zitate", "citation", "cita" -> Optional.of(QUOTE);
      case "key takeaways",
          "takeaways",
          "ai notes",
          "ai note",
          "notes",
          "note",
          "summary",
          "zusammenfassung",
          "notizen",
          "résumé",
          "resumen",
          "my note" ->
          Optional.of(NOTES);
      default -> Optional.empty();
    };
  }
}
