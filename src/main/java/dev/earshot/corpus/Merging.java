package dev.earshot.corpus;

import dev.earshot.engine.Part;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Related;
import dev.earshot.episode.Topic;
import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.WebAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes one episode of what several sources know of it. Of a field that two know differently, the
/// better source wins, see [Piece#BEST_FIRST].
final class Merging {
  private static final Duration SAME_MOMENT = Duration.ofSeconds(2);

  private static final Union<String> NAMES =
      new Union<>(name -> List.of(Identity.key(name)), (one, other) -> true, (one, other) -> one);
  private static final Union<Topic> TOPICS =
      new Union<>(Merging::keys, Merging::same, Merging::merge);
  private static final Union<Quote> QUOTES =
      new Union<>(Merging::keys, Merging::same, Merging::longer);
  private static final Union<Related> RELATED =
      new Union<>(
          Merging::keys, (one, other) -> one.number().equals(other.number()), (one, other) -> one);

  private Merging() {}

  /// Merges pieces whose identities agree.
  static StoredEpisode merge(Collection<Piece> pieces) {
    var ordered = gathered(pieces.stream().sorted(Piece.BEST_FIRST).toList());
    var parts = ordered.stream().map(Piece::part).toList();
    var identity = Identity.together(ordered.stream().map(Piece::identity).toList());
    var id = EpisodeIds.of(parts);
    var keys = new ArrayList<>(identity.marks().stream().map(Key.Mark::term).toList());
    keys.add(Namesakes.key(id));
    keys.add(StoredEpisode.idKey(id));
    return new StoredEpisode(id, keys, episode(parts), parts);
  }

  /// A file may tell of an episode line by line; what it says under one identity is one piece.
  private static List<Piece> gathered(List<Piece> pieces) {
    var alike = new LinkedHashMap<List<Object>, List<Piece>>();
    for (var piece : pieces)
      alike
          .computeIfAbsent(
              List.of(piece.part().source(), piece.part().provenance(), piece.identity()),
              k -> new ArrayList<>(1))
          .add(piece);
    return alike.values().stream().map(Merging::gather).toList();
  }

  private static Piece gather(List<Piece> pieces) {
    var first = pieces.getFirst();
    var episodes = pieces.stream().map(piece -> piece.part().episode()).toList();
    return new Piece(first.part().saying(merged(episodes)), first.identity());
  }

  /// Halves are merged with halves: one by one, thousands of parts would be copied as often.
  private static Episode merged(List<Episode> episodes) {
    int half = episodes.size() / 2;
    return half == 0
        ? episodes.getFirst()
        : merge(merged(episodes.subList(0, half)), merged(episodes.subList(half, episodes.size())));
  }

  private static Episode episode(List<Part> parts) {
    var merged = merged(Renderings.once(parts));
    if (parts.size() > 1) merged = titled(Chapters.fill(merged), parts);
    if (merged.show().isPresent()) return merged;
    var folder = parts.stream().map(Part::folderShow).filter(name -> !name.isBlank()).findFirst();
    return folder.isEmpty() ? merged : merged.but().show(folder.get()).build();
  }

  /// A number alone, such as `Episode 6`, is no title where another source says one.
  private static Episode titled(Episode merged, List<Part> parts) {
    if (EpisodeWord.episode(merged.title()).isEmpty()) return merged;
    return parts.stream()
        .filter(part -> !part.provenance().isNamedByFile())
        .map(part -> part.episode().title())
        .filter(title -> EpisodeWord.episode(title).isEmpty())
        .findFirst()
        .map(title -> merged.but().title(title).build())
        .orElse(merged);
  }

  private static Episode merge(Episode one, Episode other) {
    return new Episode(
        one.id().or(other::id),
        one.show().or(other::show),
        one.season().or(other::season),
        one.number().or(other::number),
        one.title(),
        NAMES.of(one.guests(), other.guests()),
        NAMES.of(one.hosts(), other.hosts()),
        one.published().or(other::published),
        one.url().or(other::url),
        audio(one, other),
        one.language().or(other::language),
        one.duration().or(other::duration),
        topics(one.topics(), other.topics()),
        QUOTES.of(one.quotes(), other.quotes()),
        RELATED.of(one.related(), other.related()),
        extra(one.extra(), other.extra()));
  }

  /// The bare name of a file opens nothing.
  private static Optional<String> audio(Episode one, Episode other) {
    return Stream.of(one, other)
        .flatMap(episode -> episode.audio().stream())
        .filter(WebAddress::hasScheme)
        .findFirst()
        .or(one::audio)
        .or(other::audio);
  }

  /// Topics of both: those without a time, then those with one in its order.
  private static List<Topic> topics(List<Topic> ones, List<Topic> others) {
    var all = new ArrayList<>(TOPICS.of(ones, others));
    all.sort(Comparator.comparing(topic -> topic.start().orElse(Duration.ofSeconds(-1))));
    return all;
  }

  private static List<String> keys(Topic topic) {
    return List.of(Identity.key(topic.title().orElse(topic.text())));
  }

  private static List<String> keys(Quote quote) {
    var text = Identity.key(quote.text());
    return quote.url().isPresent() ? List.of(quote.url().get(), text) : List.of(text);
  }

  private static List<String> keys(Related related) {
    return List.of(Identity.key(related.title()));
  }

  private static boolean same(Topic one, Topic other) {
    return one.title().map(Identity::key).equals(other.title().map(Identity::key))
        && (one.title().isPresent() || one.text().equals(other.text()))
        && together(one.start(), other.start())
        && eitherAbsentOrEqual(one.summary(), other.summary());
  }

  private static Topic merge(Topic one, Topic other) {
    return new Topic(
        one.title(),
        one.summary().or(other::summary),
        one.closing().or(other::closing),
        one.start().or(other::start),
        one.start().isPresent() || other.start().isEmpty() ? one.end() : other.end(),
        one.url().or(other::url),
        NAMES.of(one.tags(), other.tags()),
        QUOTES.of(one.quotes(), other.quotes()),
        one.isNotes() || other.isNotes(),
        extra(one.extra(), other.extra()));
  }

  private static Map<String, String> extra(Map<String, String> ones, Map<String, String> others) {
    var extra = new LinkedHashMap<>(others);
    extra.putAll(ones);
    return extra;
  }

  private static boolean same(Quote one, Quote other) {
    if (one.url().isPresent() && one.url().equals(other.url())) return true;
    return Identity.key(one.text()).equals(Identity.key(other.text()))
        && together(one.start(), other.start());
  }

  private static Quote longer(Quote one, Quote other) {
    return other.text().length() > one.text().length() ? timed(other, one) : timed(one, other);
  }

  /// A quote with the time that another one tells of the same words, if it has none.
  private static Quote timed(Quote quote, Quote other) {
    if (quote.start().isPresent() || other.start().isEmpty()) return quote;
    return new Quote(
        quote.text(),
        quote.speaker(),
        other.start(),
        other.end(),
        quote.url(),
        quote.note(),
        quote.extra());
  }

  private static boolean together(Optional<Duration> one, Optional<Duration> other) {
    return one.isEmpty()
        || other.isEmpty()
        || one.get().minus(other.get()).abs().compareTo(SAME_MOMENT) <= 0;
  }

  private static boolean eitherAbsentOrEqual(Optional<String> one, Optional<String> other) {
    return one.isEmpty()
        || other.isEmpty()
        || Identity.key(one.get()).equals(Identity.key(other.get()));
  }
}
