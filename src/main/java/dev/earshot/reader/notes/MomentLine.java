package dev.earshot.reader.notes;

import dev.earshot.episode.Quote;
import dev.earshot.notation.TimeNotation;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// A line that only tells a moment, of what stands above or below it: `⏱ 12:30`, `Time: 12:30`,
/// `https://example.org/12:30 (12:30)`.
///
/// @param stamp the time as it is written, or the one at which a stretch begins
record MomentLine(String stamp, Optional<String> url) {
  private static final int LONGEST = 400;
  private static final String URL = "(?<url>https?://[^\\s()]+)";
  private static final String CLOCK = "\\d{1,3}(?::[0-5]\\d){1,2}(?!\\d)";
  private static final String TIME =
      "(?<time>" + CLOCK + ")(?:\\s*(?:-|–|—|→|to|bis)\\s*" + CLOCK + ")?";
  private static final Pattern LINE =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*(?:(?iu:time|timestamp|at|moment|start|position|zeit|zeitpunkt|minute|temps|tiempo|tempo)"
              + "[\\s*:]*)?(?:"
              + URL
              + "\\s+)?[^\\p{L}\\p{N}]*"
              + TIME
              + "[^\\p{L}\\p{N}]*");
  private static final Pattern LINKED =
      Pattern.compile(
          "[^\\p{L}\\p{N}\\[]*(?:(?iu:airrquote|quote|clip|snip|bookmark|zitat|citation|cita|citat|cytat|цитата)\\W{0,4}\\s?(?=\\[))?"
              + "\\[[^\\p{L}\\p{N}\\]]*"
              + TIME
              + "[^\\p{L}\\p{N}\\]]*\\]\\("
              + URL
              + "\\)\\W*");

  Optional<Duration> start() {
    return TimeNotation.read(stamp);
  }

  /// The same quote, said at this moment.
  Quote placed(Quote quote) {
    var placed = Quote.of(quote.text()).extra(quote.extra());
    quote.speaker().ifPresent(placed::speaker);
    quote.note().ifPresent(placed::note);
    start().ifPresent(placed::start);
    url.or(quote::url).ifPresent(placed::url);
    return placed.build();
  }

  static Optional<MomentLine> read(String line) {
    if (line.length() > LONGEST || line.indexOf(':') < 0) return Optional.empty();
    for (var form : new Pattern[] {LINKED, LINE}) {
      var parts = form.matcher(line);
      if (parts.matches())
        return Optional.of(
            new MomentLine(parts.group("time"), Optional.ofNullable(parts.group("url"))));
    }
    return Optional.empty();
  }
}
