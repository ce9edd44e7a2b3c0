package dev.earshot.corpus;

import dev.earshot.engine.Part;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.episode.Episode;
import dev.earshot.episode.TitleLine;
import dev.earshot.reader.Stem;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an episode is recognised by, as keys that an engine can look up. In order of strength: an
/// id of its own or of a source, its audio, the name of its file, show and number, show and title,
/// and number and title together where one side does not know its show.
///
/// @param keys facts such as `number=691`, and pairs of them such as `superdatascience#691`
record Identity(Set<String> keys) {
  private static final String ID = "id=";
  private static final String SHOW = "show=";
  private static final String FOLDER = "folder=";
  private static final String NUMBER = "number=";
  private static final String DAY = "day=";
  private static final String STEM = "stem=";

  /// Keys that only say "not the same".
  private static final List<String> FACTS =
      List.of(StoredEpisode.idKey(""), SHOW, FOLDER, NUMBER, DAY);

  private static final int DAYS_APART = 3;
  private static final int ACCIDENTAL_LETTERS = 15;

  /// What sources call an episode, among the keys that earshot has no field for.
  private static final List<String> SOURCES_IDS = List.of("guid", "snipd", "youtube");

  static Identity of(Collection<String> keys) {
    return new Identity(new LinkedHashSet<>(keys));
  }

  static Identity of(Part part) {
    var keys = new LinkedHashSet<String>();
    var episode = part.episode();
    episode.id().ifPresent(id -> keys.add(ID + id));
    for (var name : SOURCES_IDS) given(episode, name).ifPresent(id -> keys.add(name + "=" + id));
    episode.audio().ifPresent(audio -> keys.add("audio=" + withoutQuery(audio)));
    stems(part).forEach(keys::add);
    if (!isNamedByFile(part)) addTitle(part, keys);
    episode.show().ifPresent(show -> keys.add(SHOW + key(show)));
    if (!part.folderShow().isBlank()) keys.add(FOLDER + key(part.folderShow()));
    episode.published().ifPresent(day -> keys.add(DAY + day));
    return new Identity(keys);
  }

  private static void addTitle(Part part, Set<String> keys) {
    var line = TitleLine.read(part.episode().title());
    var number = part.episode().number().or(line::number);
    var title = key(line.title());
    var show = key(part.episode().show().orElse(part.folderShow()));
    if (!show.isEmpty()) number.ifPresent(n -> keys.add(show + "#" + n));
    if (!show.isEmpty() && !title.isEmpty()) keys.add(show + "/" + title);
    if (!title.isEmpty()) number.ifPresent(n -> keys.add("#" + n + "/" + title));
    number.ifPresent(n -> keys.add(NUMBER + n));
  }

  /// Whether the source does not say its title, so that the file's name has to do: chapters and
  /// transcripts.
  static boolean isNamedByFile(Part part) {
    return part.episode().title().equals(Stem.of(part.source()));
  }

  /// An episode's audio file, its chapters and its transcript have the same name but for the
  /// ending. Without a number in it, a name counts only within its folder: too many are called
  /// `default` or `audio`.
  private static Stream<String> stems(Part part) {
    var own = isNamedByFile(part) ? Stream.of(part.episode().title()) : Stream.<String>of();
    var audio = part.episode().audio().map(url -> Stem.of(withoutQuery(url))).stream();
    var numbered =
        Stream.concat(own, audio).filter(stem -> stem.chars().anyMatch(Character::isDigit));
    var inFolder = isNamedByFile(part) ? Stream.of(beside(part)) : Stream.<String>of();
    return Stream.concat(numbered, inFolder).map(stem -> STEM + stem);
  }

  private static String beside(Part part) {
    return Path.of(part.source()).resolveSibling(part.episode().title()).toString();
  }

  private static Optional<String> given(Episode episode, String name) {
    return Optional.ofNullable(episode.extra().get(name));
  }

  private static String withoutQuery(String url) {
    int end = 0;
    while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') end++;
    return url.substring(0, end);
  }

  /// The keys that say "the same episode", strongest first; the others only say "not the same".
  List<String> recognised() {
    return keys.stream().filter(key -> FACTS.stream().noneMatch(key::startsWith)).toList();
  }

  /// Whether both are one episode, given that they share a recognised key.
  boolean agreesWith(Identity other) {
    return agree(other, ID)
        && SOURCES_IDS.stream().allMatch(name -> agree(other, name + "="))
        && agree(other, NUMBER)
        && agree(other, SHOW)
        && (agree(other, FOLDER) || !sharesOnlyNames(other))
        && (shares(other, ID) || sameDay(other));
  }

  /// Two shows in two folders may well have an "Introduction" with the number 1, and files called
  /// `ep-1`. These belong to whoever says its show, if the title is long enough to be no accident.
  private boolean sharesOnlyNames(Identity other) {
    boolean showless = facts(SHOW).isEmpty() && other.facts(SHOW).isEmpty();
    return recognised().stream()
        .filter(other.keys::contains)
        .allMatch(
            key -> showless ? key.startsWith("#") || key.startsWith(STEM) : isShortTitle(key));
  }

  private static boolean isShortTitle(String key) {
    return key.startsWith("#") && key.length() - key.indexOf('/') <= ACCIDENTAL_LETTERS;
  }

  private boolean agree(Identity other, String fact) {
    return facts(fact).isEmpty() || other.facts(fact).isEmpty() || shares(other, fact);
  }

  private boolean shares(Identity other, String fact) {
    return facts(fact).stream().anyMatch(other.facts(fact)::contains);
  }

  /// A show may use a title again; sources of one episode differ by a time zone at most, or by a
  /// delay.
  private boolean sameDay(Identity other) {
    var days = facts(DAY);
    var others = other.facts(DAY);
    return days.isEmpty()
        || others.isEmpty()
        || days.stream().anyMatch(day -> others.stream().anyMatch(o -> close(day, o)));
  }

  private static boolean close(String day, String other) {
    return Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(day), LocalDate.parse(other)))
        <= DAYS_APART;
  }

  private Set<String> facts(String fact) {
    return keys.stream()
        .filter(key -> key.startsWith(fact))
        .map(key -> key.substring(fact.length()))
        .collect(Collectors.toSet());
  }

  /// A name without what its writings differ in: case, accents, spaces, punctuation.
  static String key(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return plain
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
