package dev.earshot.reader;

import dev.earshot.episode.Episode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a transcript file says, before its cues become quotes.
///
/// @param extra what else the file tells of itself, each value as JSON text
record Transcript(List<Cue> cues, Optional<String> language, Map<String, String> extra) {
  static Transcript of(List<Cue> cues) {
    return new Transcript(cues, Optional.empty(), Map.of());
  }

  /// A transcript does not name its episode; the file does.
  Episode titled(String stem) {
    var episode = Episode.titled(stem).quotes(CueMerger.merge(cues)).extra(extra);
    language.ifPresent(episode::language);
    return episode.build();
  }
}
