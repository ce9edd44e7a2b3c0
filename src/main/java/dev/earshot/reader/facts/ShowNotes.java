package dev.earshot.reader.facts;

import static java.util.Comparator.comparingInt;

import dev.earshot.episode.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The notes to an episode by those who publish it. They say them under several names, mostly the
/// same text as HTML and as plain text; each sentence counts once, or every hit would come twice.
/// What is said of the show with every episode is left out.
///
/// @param lines plain text
public record ShowNotes(List<String> lines) {
  private static final Pattern URL = Pattern.compile("https?://[^\\s)]+");
  private static final Duration SAME_MOMENT = Duration.ofSeconds(2);

  public ShowNotes {
    lines = List.copyOf(lines);
  }

  /// The longest text as it is, and of the others the lines that it lacks.
  ///
  /// @param texts plain text
  /// @param elsewhere what is said of the show, and titles
  public static ShowNotes of(List<String> texts, Collection<String> elsewhere) {
    Set<String> known = new HashSet<>();
    for (var text : elsewhere) known.add(key(text));
    var own = texts.stream().filter(text -> !known.contains(key(text))).toList();
    String longest = own.stream().max(comparingInt(String::length)).orElse("");
    String longestKey = key(longest);
    return new ShowNotes(
        own.stream()
            .distinct()
            .flatMap(text ->
                text.equals(longest)
                    ? text.lines()
                    : text.lines()
                        .filter(line -> !longestKey.contains(key(line)) && known.add(key(line))))
            .toList());
  }

  /// What a text says, apart from how it is set; some renderings spell out where a link leads.
  private static String key(String text) {
    var key = new StringBuilder();
    URL.matcher(text)
        .replaceAll("")
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  /// The notes and the topics of the episode: those that are marked elsewhere or, where there are
  /// none, those of a list in the notes. Lines that say what a topic says are taken out of the
  /// notes.
  public List<Topic> before(List<Topic> marked, Optional<Duration> duration) {
    var listed = TimedList.in(lines).map(TimedList::entries).orElse(List.of());
    var topics =
        marked.isEmpty()
            ? Chapter.topics(listed.stream().map(TimedList.Entry::chapter).toList(), duration)
            : marked;
    var told = listed.stream().filter(entry -> marked.isEmpty() || isAmong(entry, marked)).toList();
    return EpisodeNotes.before(topics, String.join("\n", TimedList.rest(lines, told)));
  }

  /// Whether a line of the notes says what a topic says: the same title at nearly the same time.
  private static boolean isAmong(TimedList.Entry entry, List<Topic> topics) {
    String title = key(entry.title());
    return topics.stream()
        .anyMatch(topic ->
            topic.start().filter(start -> isNear(start, entry.start())).isPresent()
                && title.equals(key(topic.title().orElse(""))));
  }

  private static boolean isNear(Duration one, Duration other) {
    return one.minus(other).abs().compareTo(SAME_MOMENT) <= 0;
  }
}
