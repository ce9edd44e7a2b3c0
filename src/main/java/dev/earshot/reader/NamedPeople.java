package dev.earshot.reader;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.notation.LettersAlone;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// People of an episode as their names are written: a site generator's `ioannismesionis` is who the
/// title calls Ioannis Mesionis, and a title that ends with "with Mei Lin" names a guest, if
/// somebody of that name speaks. "Living with Chronic Pain" names nobody.
final class NamedPeople {
  private static final Pattern WITH =
      Pattern.compile(
          "(?<=[\\s(\\[])(?:with|feat\\.?|ft\\.?|w/)\\s+(?<who>[^:|()\\[\\]]+?)\\s*(?:[)\\]]|\\([^)]*\\))?$");
  private static final Pattern TALK =
      Pattern.compile("(?i)\\b(?:interview|conversation|chat|talk|talking|q&a)\\s+with\\s.*");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:de|van|von|der|la|del|bin|al)?\\s*\\p{Lu}[\\p{L}.'’-]*){1,3}");
  private static final Pattern SLUG = Pattern.compile("[\\p{Ll}\\d]+(?:[-_][\\p{Ll}\\d]+)*");
  private static final int LONGEST_NAME = 4;

  private NamedPeople() {}

  static Episode in(Episode episode) {
    boolean isSlug =
        Stream.concat(episode.guests().stream(), episode.hosts().stream())
            .anyMatch(NamedPeople::isSlug);
    boolean isUnnamed = episode.guests().isEmpty() && WITH.matcher(episode.title()).find();
    if (!isSlug && !isUnnamed) return episode;
    var speakers = speakers(episode);
    return episode
        .but()
        .guests(
            isUnnamed
                ? guests(episode.title(), speakers)
                : spelled(episode.guests(), episode, speakers))
        .hosts(spelled(episode.hosts(), episode, speakers))
        .build();
  }

  private static boolean isSlug(String name) {
    return SLUG.matcher(name).matches();
  }

  private static Set<String> speakers(Episode episode) {
    return Stream.concat(
            episode.topics().stream().flatMap(topic -> topic.quotes().stream()),
            episode.quotes().stream())
        .flatMap((Quote quote) -> quote.speaker().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<String> guests(String title, Set<String> speakers) {
    var with = WITH.matcher(title);
    if (!with.find()) return List.of();
    boolean isTalk = TALK.matcher(title).find();
    return Stream.of(with.group("who").split(",\\s*(?:and\\s+)?|\\s+(?:and|&)\\s+"))
        .map(String::strip)
        .filter(name -> NAME.matcher(name).matches())
        .filter(name -> isTalk || speakers.stream().anyMatch(speaker -> isCalled(speaker, name)))
        .toList();
  }

  /// A transcript often has first names alone.
  private static boolean isCalled(String speaker, String name) {
    return LettersAlone.of(speaker).equals(LettersAlone.of(name))
        || LettersAlone.of(speaker).equals(LettersAlone.of(name.split("\\s+", 2)[0]));
  }

  private static List<String> spelled(List<String> names, Episode episode, Set<String> speakers) {
    return names.stream()
        .map(name -> isSlug(name) ? spelled(name, episode, speakers) : name)
        .toList();
  }

  private static String spelled(String slug, Episode episode, Set<String> speakers) {
    return Stream.concat(speakers.stream(), told(episode).flatMap(NamedPeople::runs))
        .filter(name ->
            NAME.matcher(name).matches() && LettersAlone.of(name).equals(LettersAlone.of(slug)))
        .findFirst()
        .orElseGet(() -> slug.matches(".*[-_].*") ? capitalised(slug) : slug);
  }

  /// Where a source may write a name out.
  private static Stream<String> told(Episode episode) {
    var notes =
        episode.topics().stream().filter(Topic::isNotes).flatMap(topic -> topic.summary().stream());
    return Stream.of(Stream.of(episode.title()), notes, episode.extra().values().stream())
        .flatMap(texts -> texts);
  }

  /// All runs of a few words.
  private static Stream<String> runs(String text) {
    var words = List.of(text.split("[^\\p{L}\\p{N}'’.]+"));
    return Stream.iterate(0, from -> from + 1)
        .limit(words.size())
        .flatMap(from ->
            Stream.iterate(from + 2, to -> to + 1)
                .limit(Math.max(0, Math.min(words.size(), from + LONGEST_NAME) - from - 1))
                .map(to -> String.join(" ", words.subList(from, to))));
  }

  private static String capitalised(String slug) {
    return Stream.of(slug.split("[-_]+"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
