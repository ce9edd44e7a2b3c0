package dev.earshot.reader.notes;

import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.reader.Findings;
import dev.earshot.reader.facts.QuoteKeys;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.turns.Quotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was said, as a site or a person lists it in the front matter of an episode's page: maps of
/// words, speaker and time, or texts such as `Rye waits. — Ida Ray, 12:30`.
///
/// @param keys those under which quotes were found
/// @param topics of the quotes that stand below a title of their own
record FrontQuotes(List<String> keys, List<Topic> topics, List<Quote> quotes) {
  private static final List<String> LISTS =
      Stream.concat(QuoteKeys.LISTS.stream(), Stream.of("quote")).toList();
  private static final List<String> KEYS =
      Stream.of(LISTS, QuoteKeys.CLIPS, QuoteKeys.MOMENTS).flatMap(List::stream).toList();

  /// So many letters of a script that sets no spaces are more than a word.
  private static final Pattern UNSPACED =
      Pattern.compile("(?:[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]\\p{M}*\\p{P}?){6}");

  static FrontQuotes of(FrontMatter front, Findings findings) {
    var keys = new ArrayList<String>();
    var quotes = new QuotesByTopic();
    for (var key : KEYS)
      for (var entry : entries(front.values().get(key)).toList()) {
        if (!isSaid(key, entry)) continue;
        var row = row(entry, front.lineOf(key));
        var quote = row.isPresent() ? row.get().quote(findings) : text(entry);
        if (quote.isEmpty()) continue;
        keys.add(key);
        quotes.add(row.flatMap(FrontQuotes::topic), quote.get());
      }
    return new FrontQuotes(keys, quotes.topics(), quotes.outside());
  }

  /// What a topic lists of its own.
  static List<Quote> below(Map<?, ?> topic, Findings findings) {
    var lists = new LinkedHashMap<String, Object>();
    topic.forEach((key, value) -> {
      if (value instanceof List<?>) lists.put(FrontMatter.keyName(String.valueOf(key)), value);
    });
    return of(FrontMatter.unfenced(lists), findings).quotes();
  }

  /// Whether a list of what was said is called so.
  static boolean isList(String key) {
    return KEYS.contains(key);
  }

  /// Whether an entry under a key tells what was said, and not what it was about.
  static boolean isSaid(String key, Object entry) {
    if (LISTS.contains(key)) return true;
    if (!(entry instanceof Map<?, ?> map)) return false;
    var row = HighlightRow.of(1, map);
    return row.text(HighlightColumn.QUOTE).isPresent()
        && (QuoteKeys.CLIPS.contains(key)
            || (QuoteKeys.MOMENTS.contains(key)
                && (row.text(HighlightColumn.SPEAKER).isPresent()
                    || HighlightColumn.isQuoteNamed(map.keySet()))));
  }

  private static Stream<Object> entries(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Objects::requireNonNull)
        : Stream.ofNullable(value);
  }

  /// Who wrote the words that stand among quotes has said them.
  private static Optional<HighlightRow> row(Object entry, int line) {
    if (!(entry instanceof Map<?, ?> map)) return Optional.empty();
    var row = HighlightRow.of(line, map);
    FrontMoments.text(map, List.of("author"))
        .ifPresent(author -> row.cells().putIfAbsent(HighlightColumn.SPEAKER, author));
    return Optional.of(row);
  }

  private static Optional<String> topic(HighlightRow row) {
    return row.text(HighlightColumn.TOPIC).or(() -> row.text(HighlightColumn.TITLE));
  }

  /// A word alone, or a number, is nothing that somebody said: it counts quotes, or says `none`.
  private static Optional<Quote> text(Object entry) {
    return Optional.of(entry)
        .filter(String.class::isInstance)
        .map(text -> Markdown.plain((String) text).strip())
        .filter(text -> text.contains(" ") || UNSPACED.matcher(text).find())
        .map(text -> said(text).quote());
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
