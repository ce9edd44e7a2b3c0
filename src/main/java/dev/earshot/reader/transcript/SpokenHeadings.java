package dev.earshot.reader.transcript;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.reader.json.JsonEntry;
import dev.earshot.reader.text.CleanText;
import dev.earshot.reader.turns.SpeakerName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Headings that stand as entries of their own among what is said, as Spotify sets them: the
/// speaker of what follows, or the title of a chapter. A voice with a number is a speaker; where
/// there is none, so is a heading that comes again. Behind any other nobody knows who goes on.
///
/// @param counts how often each heading stands in the file
record SpokenHeadings(Map<String, Integer> counts) {
  private static final String TITLE = "title";

  SpokenHeadings() {
    this(new HashMap<>());
  }

  /// The words of a heading, which may be none; empty if the entry is none, or if the file has none
  /// at all.
  Optional<String> in(JsonObject entry) {
    return counts.isEmpty() ? Optional.empty() : heading(entry);
  }

  private static Optional<String> heading(JsonObject entry) {
    if (!entry.has(TITLE) || SpokenObject.of(entry).has(SpokenKeys.TEXT)) return Optional.empty();
    return Optional.of(words(entry.get(TITLE)).map(CleanText::line).orElse(""));
  }

  private static Optional<String> words(JsonElement title) {
    return title instanceof JsonObject inner
        ? JsonEntry.scalar(inner.get(TITLE))
        : JsonEntry.scalar(title);
  }

  void count(JsonObject entry) {
    heading(entry).ifPresent(words -> counts.merge(words, 1, Integer::sum));
  }

  boolean isSpeaker(String heading) {
    return SpeakerName.isNumbered(heading)
        || (counts.keySet().stream().noneMatch(SpeakerName::isNumbered)
            && counts.getOrDefault(heading, 0) > 1
            && SpeakerName.isProper(heading));
  }
}
