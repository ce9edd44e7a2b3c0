package dev.earshot.reader.transcript;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.interchange.JsonText;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.Chapter;
import dev.earshot.reader.text.CleanText;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// WebVTT: the captions of the web. Its cues may as well be chapters, which only their length and
/// their few words tell: nobody speaks less than a word in two seconds for half a minute.
public final class WebVttReader implements TranscriptFormat {
  private static final String MAGIC = "WEBVTT";
  private static final Pattern LANGUAGE = Pattern.compile("(?i)language:\\s*(\\S+).*");

  /// Nobody speaks that slowly.
  private static final double WORDS_A_SECOND = 0.4;

  private static final Duration CHAPTER = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "WebVTT transcript";
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public Claim claim(Head head) {
    String first = head.first();
    return Claim.SIGNATURE.onlyIf(
        first.startsWith(MAGIC)
            && (first.length() == MAGIC.length()
                || !Character.isLetterOrDigit(first.charAt(MAGIC.length()))));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var transcript = transcript(lines, findings);
    if (transcript.cues().isEmpty())
      findings.warn(
          "there are no cues in the file; expected times such as 00:01.000 --> 00:04.000");
    else if (areChapters(transcript.cues()))
      findings.episode(
          chapters(transcript, findings.stem()), Provenance.namedByFile(Content.CHAPTERS));
    else
      findings.episode(
          transcript.titled(findings.stem(), name()), Provenance.namedByFile(Content.TRANSCRIPT));
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var captions = CaptionCues.read(lines, findings, CaptionCues.Ids.ANY);
    var cues = CueMarks.removed(captions.cues());
    boolean voiced = cues.stream().anyMatch(cue -> cue.speaker().isPresent());
    return new Transcript(
        voiced ? cues : SpeakerLabels.read(cues),
        language(captions.header()),
        title(captions.header()));
  }

  private static Optional<String> language(List<String> header) {
    return header.stream()
        .map(LANGUAGE::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  /// What follows the magic word may be a title, or anything else.
  private static Map<String, String> title(List<String> header) {
    String first = header.isEmpty() ? "" : header.getFirst();
    String rest = first.startsWith(MAGIC) ? first.substring(MAGIC.length()) : "";
    var extra = new LinkedHashMap<String, String>();
    String title = CleanText.line(rest.replaceFirst("^\\s*-\\s*", ""));
    if (!title.isEmpty()) extra.put(MAGIC, JsonText.of(title));
    return extra;
  }

  /// Long cues of one line each with few words: titles, and no speech.
  private static boolean areChapters(List<Cue> cues) {
    var total = Duration.ZERO;
    int words = 0;
    for (var cue : cues) {
      if (cue.start().isEmpty() || cue.end().isEmpty() || cue.lines().size() > 1) return false;
      total = total.plus(cue.end().get().minus(cue.start().get()));
      words += CueText.words(cue.text());
    }
    return total.dividedBy(cues.size()).compareTo(CHAPTER) >= 0
        && words < WORDS_A_SECOND * total.toSeconds();
  }

  private static Episode chapters(Transcript transcript, String stem) {
    var chapters =
        transcript.cues().stream()
            .flatMap(cue ->
                cue.start().stream()
                    .map(start -> Chapter.at(start).titled(cue.text()).until(cue.end())))
            .toList();
    var episode = Episode.titled(stem).topics(Chapter.topics(chapters, Optional.empty()));
    transcript.language().ifPresent(episode::language);
    return episode.extra(transcript.extra()).build();
  }
}
