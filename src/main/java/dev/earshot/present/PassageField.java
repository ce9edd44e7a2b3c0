package dev.earshot.present;

import dev.earshot.notation.TimeNotation;
import dev.earshot.passage.Passage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// The facts of a passage that tables and templates have, each as a text on one line; what is
/// absent is empty.
enum PassageField {
  RANK,
  SCORE,
  ID,
  KIND,
  SHOW,
  NUMBER,
  EPISODE,
  GUESTS,
  PUBLISHED,
  TOPIC,
  SPEAKER,
  START,
  END,
  LINK,
  TEXT,
  REPEATS,
  /// The start as players show it.
  TIME,
  EPISODE_ID,
  URL,
  NOTE;

  /// As templates and the first lines of tables name it: `episode_id`.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String of(Passage passage, int rank) {
    var episode = passage.episode();
    return switch (this) {
      case RANK -> Integer.toString(rank);
      case SCORE -> Double.toString(passage.score());
      case ID -> text(passage.id());
      case KIND -> passage.kind().word();
      case SHOW -> text(episode.show());
      case NUMBER -> text(episode.number());
      case EPISODE -> text(episode.title());
      case GUESTS -> text(String.join("; ", episode.guests()));
      case PUBLISHED -> episode.published().map(LocalDate::toString).orElse("");
      case TOPIC -> text(passage.topic());
      case SPEAKER -> text(passage.speaker());
      case START -> seconds(passage.start());
      case END -> seconds(passage.end());
      case LINK -> text(passage.link());
      case TEXT -> text(passage.excerpt().text());
      case REPEATS -> text(String.join("; ", passage.repeats()));
      case TIME -> passage.start().map(Clock::of).orElse("");
      case EPISODE_ID -> text(passage.episodeId());
      case URL -> text(episode.url());
      case NOTE -> text(passage.note());
    };
  }

  private static String seconds(Optional<Duration> time) {
    return time.map(TimeNotation::write).orElse("");
  }

  private static String text(Optional<String> text) {
    return text.map(PassageField::text).orElse("");
  }

  private static String text(String text) {
    return VisibleText.of(text);
  }
}
