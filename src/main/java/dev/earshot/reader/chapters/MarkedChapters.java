package dev.earshot.reader.chapters;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.TitleLine;
import dev.earshot.notation.DayNotation;
import dev.earshot.reader.Findings;
import dev.earshot.reader.facts.AudioLink;
import dev.earshot.reader.facts.Chapter;
import dev.earshot.reader.facts.EpisodeNotes;
import dev.earshot.reader.text.CleanText;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Chapters of a sound file with what its tags say of it, as tools write them out. The names of
/// tags are agreed upon, and their case is not. A file without chapters is a song, or anything.
final class MarkedChapters {
  private static final Pattern COUNT = Pattern.compile("\\d{1,4}");

  private final Map<String, String> tags = new HashMap<>();
  private Optional<String> audio = Optional.empty();

  /// Keeps a tag; of several with one name, the first.
  void tag(String key, String value) {
    if (!value.isBlank()) tags.putIfAbsent(key.strip().toLowerCase(Locale.ROOT), value.strip());
  }

  /// Keeps the file that has the tags.
  void file(String name) {
    audio = AudioLink.of(CleanText.line(name));
  }

  Optional<String> title() {
    return line("title");
  }

  /// Puts what the tags say, but for title and notes, into an episode.
  void tell(Episode.Builder episode) {
    // Many a show has 1 for the track of each episode, so that tag is no number.
    count("episode_sort", "episode_number", "episode").ifPresent(episode::number);
    count("season_number", "season").ifPresent(episode::season);
    line("show", "podcast", "album").ifPresent(episode::show);
    line("date", "year").flatMap(DayNotation::read).ifPresent(episode::published);
    line("language")
        .filter(tag -> tag.matches("[a-z]{2,3}(-\\w{2,8})*"))
        .ifPresent(episode::language);
    audio.ifPresent(episode::audio);
  }

  private Optional<String> count(String... keys) {
    return line(keys).filter(COUNT.asMatchPredicate());
  }

  private Optional<String> line(String... keys) {
    return Stream.of(keys)
        .flatMap(key -> Stream.ofNullable(tags.get(key)))
        .map(CleanText::line)
        .findFirst();
  }

  void tell(List<Chapter> chapters, Findings findings) {
    if (chapters.isEmpty()) {
      findings.warn(
          "there are no chapters in the file, so nothing shows that it is about an episode");
      return;
    }
    var given = title();
    var title = TitleLine.read(given.orElseGet(findings::stem));
    var notes =
        Stream.of("description", "synopsis", "comment").map(key -> tags.getOrDefault(key, ""));
    var topics = Chapter.topics(chapters, Optional.<Duration>empty());
    var episode =
        Episode.titled(title.title())
            .guests(title.guests())
            .topics(
                EpisodeNotes.before(topics, notes.map(CleanText::lines).toArray(String[]::new)));
    tell(episode);
    title.number().ifPresent(episode::number);
    findings.episode(episode.build(), Provenance.of(Content.CHAPTERS, given));
  }
}
