package dev.earshot.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Beside;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Quote;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.transcript.Cue;
import dev.earshot.reader.transcript.CueMerger;
import dev.earshot.reader.transcript.Transcript;
import dev.earshot.reader.transcript.TranscriptFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Runs over real files where there are any; they are other people's, so not part of earshot.
class FeedSamplesTest {
  private static Path samples = Path.of("");

  @BeforeAll
  static void areThere() {
    samples = Beside.samples();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          rss/changelog-brain-science.xml, 34, 32, 0
          rss/changelog-friends.xml, 128, 3947, 0
          rss/podcasting-2.0.xml, 56, 0, 0
          rss/launched.xml, 36, 0, 0
          rss/homegrown-hits.xml, 4, 0, 0
          rss/podverse-test-feed.xml, 5, 0, 0
          rss/podlovers.xml, 12, 203, 0
          rss/fanboys.xml, 10, 120, 0
          rss/bitsundso.xml, 10, 0, 0
          rss/practical-ai-3-items.xml, 3, 0, 0
          rss/spec-example.xml, 3, 0, 3
          chapters-other/podlove-simple-chapters.xml, 1, 4, 0
          chapters-other/webvtt-chapters.vtt, 1, 5, 0
          chapters-json/spec-example.json, 1, 9, 0
          chapters-json/podlove.json, 1, 3, 0
          chapters-json/podigee.json, 1, 5, 0
          chapters-json/audible.json, 1, 11, 0
          chapters-json/empty.json, 0, 0, 0
          chapters-json/self-hosted-0110.json, 1, 6, 0
          chapters-json/self-hosted-0110.md, 1, 6, 0
          chapters-json/this-week-in-bitcoin-0079-unordered.json, 1, 16, 0
          shownotes-text/superdatascience-691-description.txt, 1, 8, 0
          topic-timestamps/datatalksclub-s07e07.txt, 1, 25, 0
          youtube-descriptions/wan-2016-04-22.md, 1, 13, 0
          """)
  void episodesChaptersAndQuotes(String file, int episodes, int chapters, int quotes)
      throws IOException {
    var read = Collected.from(samples.resolve(file));
    assertEquals(List.of(), read.warnings());
    assertEquals(episodes, read.episodes().size());
    assertEquals(
        chapters,
        read.episodes().stream().mapToInt(episode -> Told.chapters(episode).size()).sum());
    assertEquals(quotes, read.episodes().stream().mapToInt(Episode::quoteCount).sum());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          buzzcast.json, 959, 0-1684.46, Alban Dave Kevin Tom Travis
          buzzcast.srt, 488, 0-1684.46, Alban Dave Kevin Tom Travis
          podnews_weekly_review_2024-01-19.vtt, 189, 0-855.04, SPEAKER_1 SPEAKER_2 SPEAKER_3 SPEAKER_4
          one_word_segments.json, 392, , Eric Travis
          podnews_weekly_review_2023-06-02.json, 21, , Speaker 1 Speaker 2
          talkpython-youtube-doubleblank.vtt, 1436, ,
          wan-mislabelled-arrow.srt, 2837, ,
          spec-example.vtt, 7, 0-25.35, Gillian Sarah
          ../whisper/whisper-de-short.json, 21, 0-109.48,
          ../whisper/whisper-de-short.srt, 21, 0-109.48,
          ../whisper/whisper-de-short.vtt, 21, 0-109.48,
          ../whisper/whisper-de-short.tsv, 21, 0-109.48,
          ../whisper/whisper-en-37c3.json, 990, 0-3783.5,
          """)
  void cuesTimesAndSpeakers(String file, int cues, String times, String speakers)
      throws IOException {
    var transcript = transcript(samples.resolve("transcripts").resolve(file));
    assertEquals(cues, transcript.cues().size());
    if (times != null) assertEquals(times, times(transcript.cues()));
    var names =
        transcript.cues().stream()
            .flatMap(cue -> cue.speaker().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (speakers != null) assertEquals(speakers, String.join(" ", names));
    else assertEquals(Set.of(), names);
  }

  @Test
  void noSpokenWordIsLost() throws IOException {
    for (var name :
        List.of(
            "buzzcast.json",
            "buzzcast.srt",
            "one_word_segments.json",
            "podnews_weekly_review_2024-01-19.vtt")) {
      var cues = transcript(samples.resolve("transcripts").resolve(name)).cues();
      assertEquals(
          words(cues.stream().map(Cue::text)),
          words(CueMerger.merge(cues).stream().map(Quote::text)),
          name);
    }
  }

  @Test
  void renderingsOfOneTranscriptGiveTheSameQuotes() throws IOException {
    var folder = samples.resolve("whisper");
    var json = Collected.from(folder.resolve("whisper-de-short.json")).only();
    for (var ending : List.of("srt", "vtt", "tsv")) {
      var other = Collected.from(folder.resolve("whisper-de-short." + ending)).only();
      assertEquals(Told.quotes(json), Told.quotes(other));
      assertEquals(json.title(), other.title());
    }
  }

  @Test
  void htmlHasTheTurnsOfItsSpeakers() throws IOException {
    var lines = transcript(samples.resolve("transcripts/buzzcast.html"));
    assertEquals(34, lines.cues().size());
  }

  @Test
  void otherFormatsAreLeftToTheirReaders() throws IOException {
    var ours =
        Set.of(
            "dexa",
            "rss",
            "chapters-json",
            "chapters-other",
            "transcripts",
            "whisper",
            "shownotes-text",
            "topic-timestamps",
            "youtube-descriptions");
    var rooms = Set.of("feed", "chapters", "transcript");
    try (var files = Files.walk(samples)) {
      assertEquals(
          List.of(),
          files
              .filter(Files::isRegularFile)
              .filter(file -> !ours.contains(samples.relativize(file).getName(0).toString()))
              .filter(file -> rooms.contains(Recognition.roomOf(file)))
              .toList());
    }
  }

  private static Transcript transcript(Path file) throws IOException {
    var findings =
        new Findings(
            file.toString(),
            new Sink() {
              @Override
              public void episode(Episode episode, Provenance provenance) {}

              @Override
              public void warning(Warning warning) {
                throw new AssertionError(warning);
              }
            });
    var format = Recognition.strongest(file).getFirst();
    try (var in = Files.newInputStream(file)) {
      return ((TranscriptFormat) format).transcript(new Lines(in, findings), findings);
    }
  }

  private static String times(List<Cue> cues) {
    var start = cues.getFirst().start().orElseThrow();
    var end = cues.stream().map(Cue::end).map(Optional::orElseThrow).max(Comparator.naturalOrder());
    return TimeNotation.write(start) + "-" + TimeNotation.write(end.orElseThrow());
  }

  /// A mark that is a cue of its own stands behind the word then.
  private static String words(Stream<String> texts) {
    return texts
        .collect(Collectors.joining(" "))
        .replaceAll("\\s+(?=[.,])", "")
        .replaceAll("\\s+", " ");
  }
}
