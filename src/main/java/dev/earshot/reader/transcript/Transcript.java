package dev.earshot.reader.transcript;

import dev.earshot.episode.Episode;
import dev.earshot.interchange.JsonText;
import dev.earshot.reader.facts.Chapter;
import dev.earshot.reader.facts.EpisodeNotes;
import dev.earshot.reader.turns.Imprint;
import dev.earshot.reader.turns.LetteredVoices;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a transcript file says, before its cues become quotes.
///
/// @param extra what else the file tells of itself, each value as JSON text
/// @param notes what stands above the first cue; empty if nothing does
/// @param chapters what is told of between the cues
/// @param head what stands above the first cue, where that may tell of the episode
/// @param day when it was published or, as far as anybody says, recorded
public record Transcript(
    List<Cue> cues,
    Optional<String> language,
    Map<String, String> extra,
    String notes,
    List<Chapter> chapters,
    TranscriptHead head,
    Optional<LocalDate> day) {
  Transcript(List<Cue> cues, Optional<String> language, Map<String, String> extra) {
    this(cues, language, extra, "", List.of(), TranscriptHead.NONE, Optional.empty());
  }

  /// A transcript of which nothing is known but its words.
  static Transcript of(List<Cue> cues) {
    return new Transcript(cues, Optional.empty(), Map.of());
  }

  Transcript withNotes(String above) {
    return new Transcript(cues, language, extra, above, chapters, head, day);
  }

  Transcript withChapters(List<Chapter> between) {
    return new Transcript(cues, language, extra, notes, between, head, day);
  }

  Transcript headed(TranscriptHead above) {
    return new Transcript(cues, language, extra, notes, chapters, above, day);
  }

  Transcript on(Optional<LocalDate> other) {
    return new Transcript(cues, language, extra, notes, chapters, head, other);
  }

  /// A transcript does not name its episode; the file does.
  ///
  /// @param format what the file is, by which several renderings of one transcript differ
  Episode titled(String stem, String format) {
    return told(Episode.titled(stem), format).build();
  }

  /// The episode with all that the transcript says, and nobody has said of it yet.
  Episode.Builder told(Episode.Builder episode, String format) {
    var known = episode.build();
    var all = new LinkedHashMap<>(known.extra());
    all.putAll(extra);
    all.put("transcript", JsonText.of(format));
    if (known.language().isEmpty()) language.ifPresent(episode::language);
    if (known.published().isEmpty()) day.ifPresent(episode::published);
    return episode
        .topics(EpisodeNotes.before(Chapter.topics(chapters, Optional.empty()), notes))
        .quotes(
            CueMerger.merge(
                SpokenByOne.of(cues).stream()
                    .filter(cue -> !Imprint.isCertain(cue.text()))
                    .map(cue -> cue.by(cue.speaker().map(LetteredVoices::spelledOut)))
                    .toList()))
        .extra(all);
  }
}
