package dev.earshot.reader.notes;

import dev.earshot.episode.Quote;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.turns.SpeakerName;
import java.util.Optional;
import java.util.regex.Pattern;

/// A line that tells who said what is set apart below it, and when: `Quote from [[People/Ida Ray]]
/// of [[Mill House]] at 0:12:30:`, `Zitat von Ida Rau:`.
///
/// @param stamp the time as it is written
record QuoteHead(String speaker, Optional<String> stamp, Optional<String> url) {
  private static final int LONGEST = 400;
  private static final Pattern HEAD =
      Pattern.compile(
          "(?iu)[^\\p{L}\\p{N}]*(?:quote|quotation|zitat|citation|cita|citação|citazione|citaat|citat|sitat|lainaus|cytat|citát|idézet|цитата|alıntı|kutipan)\\s+"
              + "(?:from|by|von|de|di|da|van|från|av|fra|af|od|от|від)\\s+(?<name>[^:;,.()]{3,60}?)"
              + "(?:\\s+(?:of|from|von|de|di|da|van|från|av|fra|af|z|из|з)\\s+[^:;]{2,60}?)?[\\s,]*"
              + "(?:(?:at|@|um|bei|à|a las|a los|alle|às|om|op|vid|ved|kl\\.?|kohdassa|w|v|на|в|о)?[\\s(\\[]*(?<time>\\d{1,3}(?::[0-5]\\d){1,2})[)\\]]*\\s*(?::.*|$)|:\\s*)");

  private static final Pattern LINK = Pattern.compile("\\]\\((https?://[^()\\s]{1,400})\\)");

  static Optional<QuoteHead> read(String line) {
    if (line.length() > LONGEST || line.indexOf(':') < 0) return Optional.empty();
    var head = HEAD.matcher(Markdown.plain(line));
    if (!head.matches()) return Optional.empty();
    // Notes on people lie in folders.
    var name = head.group("name").replaceFirst(".*/", "").strip();
    if (!SpeakerName.isFull(name)) return Optional.empty();
    var link = LINK.matcher(line);
    return Optional.of(
        new QuoteHead(
            name,
            Optional.ofNullable(head.group("time")),
            link.find() ? Optional.of(link.group(1)) : Optional.empty()));
  }

  /// The same quote, said by whom and when the line tells, unless it tells itself.
  Quote of(Quote quote) {
    if (quote.speaker().isPresent()) return quote;
    var said = Quote.of(quote.text()).extra(quote.extra()).speaker(speaker);
    quote.note().ifPresent(said::note);
    quote.start().or(() -> stamp.flatMap(TimeNotation::read)).ifPresent(said::start);
    quote.end().ifPresent(said::end);
    quote.url().or(() -> url).ifPresent(said::url);
    return said.build();
  }
}
