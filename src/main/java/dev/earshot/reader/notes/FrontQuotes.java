package dev.earshot.reader.notes;

import dev.earshot.episode.Quote;
import dev.earshot.notation.Echo;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Findings;
import dev.earshot.reader.facts.QuoteKeys;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.turns.Quotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was said, as a site or a person lists it in the front matter of an episode's page: maps of
/// words, speaker and time, or texts such as `Rye waits. — Ida Ray, 12:30`.
///
/// @param keys those under which quotes were found
record FrontQuotes(List<String> keys, List<Quote> quotes) {
  private static final List<String> KEYS =
      Stream.concat(QuoteKeys.LISTS.stream(), Stream.of("quote")).toList();
  private static final List<String> WORDS = List.of("text", "quote", "words", "content", "line");
  private static final List<String> SPEAKERS =
      List.of("speaker", "by", "who", "name", "author", "said_by", "person");
  private static final List<String> TIMES =
      List.of("time", "timestamp", "start", "at", "start_time", "timecode", "ts", "seconds");

  static FrontQuotes of(FrontMatter front, Findings findings) {
    var keys = new ArrayList<String>();
    var quotes = new ArrayList<Quote>();
    for (var key : KEYS) {
      var found =
          entries(front.values().get(key))
              .flatMap(entry -> quote(entry, front.lineOf(key), findings).stream())
              .toList();
      if (!found.isEmpty()) keys.add(key);
      quotes.addAll(found);
    }
    return new FrontQuotes(keys, quotes);
  }

  private static Stream<Object> entries(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Objects::requireNonNull)
        : Stream.ofNullable(value);
  }

  /// A word alone, or a number, is nothing that somebody said: it counts quotes, or says `none`.
  private static Optional<Quote> quote(Object entry, int line, Findings findings) {
    if (entry instanceof Map<?, ?> map)
      return FrontMoments.text(map, WORDS).map(words -> quote(words, map, line, findings));
    return Optional.of(entry)
        .filter(String.class::isInstance)
        .map(text -> Markdown.plain((String) text).strip())
        .filter(text -> text.contains(" "))
        .map(text -> said(text).quote());
  }

  private static Quote quote(String words, Map<?, ?> map, int line, Findings findings) {
    var quote = Quote.of(Quotation.unmarked(words));
    FrontMoments.text(map, SPEAKERS).ifPresent(quote::speaker);
    var typed = FrontMoments.text(map, TIMES);
    var time = typed.flatMap(TimeNotation::read);
    time.ifPresent(quote::start);
    if (time.isEmpty())
      typed.ifPresent(typo ->
          findings.warn(
              line, "a quote's time is " + Echo.quoted(typo) + "; expected such as 1:02:03"));
    return quote.build();
  }

  private static Quotation said(String text) {
    return Quotation.read(text)
        .or(() -> Quotation.labelled(text))
        .or(() -> Quotation.signedAtEnd(text))
        .orElseGet(() -> Quotation.of(text));
  }

  /// Those that do not stand in the page as well.
  List<Quote> without(Collection<Quote> page) {
    var said = page.stream().map(Quote::text).toList();
    return quotes.stream().filter(quote -> !said.contains(quote.text())).toList();
  }
}
