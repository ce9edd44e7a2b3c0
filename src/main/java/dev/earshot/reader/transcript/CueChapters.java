package dev.earshot.reader.transcript;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.reader.Findings;
import dev.earshot.reader.facts.Chapter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cues that may as well be chapters, which only their length and their few words tell: nobody
/// speaks less than a word in two seconds for half a minute. A cue without length is a mark, and
/// lasts until the next one.
final class CueChapters {
  /// Nobody speaks that slowly.
  private static final double WORDS_A_SECOND = 0.4;

  private static final Duration CHAPTER = Duration.ofSeconds(30);

  private CueChapters() {}

  /// Tells of an episode with chapters or with quotes, as the words decide.
  ///
  /// @param format what the file is
  static void tell(Transcript transcript, String format, Findings findings) {
    var cues = lasting(transcript.cues());
    boolean chapters = areChapters(cues);
    findings.episode(
        chapters
            ? chapters(cues, transcript, findings.stem())
            : transcript.titled(findings.stem(), format),
        Provenance.namedByFile(chapters ? Content.CHAPTERS : Content.TRANSCRIPT));
  }

  /// Cues with their speakers; what stands before a colon in the title of a chapter is part of it.
  static List<Cue> voiced(List<Cue> cues) {
    return areChapters(lasting(cues)) ? cues : SpeakerLabels.read(cues);
  }

  /// Marks with the ends that their neighbours give them; that of the last is not known.
  private static List<Cue> lasting(List<Cue> cues) {
    var lasting = new ArrayList<Cue>();
    for (int i = 0; i < cues.size(); i++) {
      var cue = cues.get(i);
      boolean mark = cue.start().isPresent() && cue.start().equals(cue.end());
      var next = i + 1 < cues.size() ? cues.get(i + 1).start() : Optional.<Duration>empty();
      lasting.add(mark ? cue.until(next) : cue);
    }
    return lasting;
  }

  /// Long cues of one line each with few words: titles, and no speech. Only the last may end nobody
  /// knows when.
  private static boolean areChapters(List<Cue> cues) {
    var total = Duration.ZERO;
    int words = 0;
    int known = 0;
    for (int i = 0; i < cues.size(); i++) {
      var cue = cues.get(i);
      boolean open = cue.end().isEmpty();
      boolean last = i > 0 && i + 1 == cues.size();
      if (cue.start().isEmpty() || cue.lines().size() > 1 || (open && !last)) return false;
      if (open) continue;
      total = total.plus(cue.end().get().minus(cue.start().get()));
      words += CueText.words(cue.text());
      known++;
    }
    return known > 0
        && total.dividedBy(known).compareTo(CHAPTER) >= 0
        && words < WORDS_A_SECOND * total.toSeconds();
  }

  private static Episode chapters(List<Cue> cues, Transcript transcript, String stem) {
    var chapters =
        cues.stream()
            .flatMap(cue ->
                cue.start().stream()
                    .map(start -> Chapter.at(start).titled(cue.text()).until(cue.end())))
            .toList();
    var episode = Episode.titled(stem).topics(Chapter.topics(chapters, Optional.empty()));
    transcript.language().ifPresent(episode::language);
    return episode.extra(transcript.extra()).build();
  }
}
