package dev.earshot.reader.transcript;

import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.text.CleanText;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// LRC: `[01:02.50] words`, as players of music show them and some programs write speech. A line
/// lasts until the next time; a time without words ends the line above, and a line with several
/// times comes again at each. Times within a line, as in `<01:02.80>`, are left out. Tags tell of
/// the whole: `[ti:Night Trains]` is the title, `[al:Long Walks]` the show and `[ar:Ida Ray]` who
/// is heard in it.
public final class LyricsReader implements TranscriptFormat {
  private static final String TIME = "\\[(\\d{1,3}:[0-5]?\\d(?:[.:]\\d{1,3})?)\\]";
  private static final Pattern STAMP = Pattern.compile("\\s*" + TIME);
  private static final Pattern LINE = Pattern.compile("\\[\\d{1,3}:[0-5]\\d\\.\\d{2,3}\\].*");
  private static final Pattern TAG = Pattern.compile("\\[([a-zA-Z#]{1,12}):\\s*([^\\]]*)\\]");
  private static final Pattern WITHIN = Pattern.compile("<\\d{1,3}:\\d\\d(?:[.:]\\d{1,3})?>");

  /// Tags that nothing else has at its beginning.
  private static final Pattern KNOWN_TAG =
      Pattern.compile("(?i)\\[(?:ti|ar|al|au|by|re|ve|la|length|offset):[^\\]]*\\]");

  private static final double MOST = 0.8;
  private static final int FEWEST = 3;

  /// One line in so many comes again in a song.
  private static final int REFRAIN = 8;

  /// Verses begin with a capital and hardly ever end as sentences do.
  private static final Pattern VERSE = Pattern.compile("\\p{Lu}.*[\\p{L}\\p{N}]");

  private static final Pattern ARTIST = Pattern.compile("(?i)\\[ar:.*");

  private record Line(Duration start, String words) {}

  @Override
  public String name() {
    return "LRC transcript";
  }

  @Override
  public int revision() {
    return 4;
  }

  @Override
  public Claim claim(Head head) {
    if (isSong(head)) return Claim.NONE;
    if (KNOWN_TAG.matcher(head.first()).matches())
      return Claim.SIGNATURE.onlyIf(
          head.lines().stream().anyMatch(line -> STAMP.matcher(line).lookingAt()));
    long timed = head.lines().stream().filter(line -> LINE.matcher(line).matches()).count();
    return Claim.STRUCTURE.onlyIf(timed >= FEWEST && timed >= MOST * head.lines().size());
  }

  /// A song has an artist and verses, or a refrain: nobody says whole lines again and again.
  private static boolean isSong(Head head) {
    var said = new ArrayList<Line>();
    for (var line : head.lines()) if (LINE.matcher(line).matches()) read(line, said);
    var words = said.stream().map(Line::words).filter(w -> w.indexOf(' ') > 0).toList();
    long again = words.size() - words.stream().distinct().count();
    long verses = words.stream().filter(line -> VERSE.matcher(line).matches()).count();
    boolean hasArtist = head.lines().stream().anyMatch(line -> ARTIST.matcher(line).matches());
    return (again >= 2 && again * REFRAIN >= words.size())
        || (hasArtist && verses >= FEWEST && verses >= MOST * words.size());
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var tags = new LinkedHashMap<String, String>();
    var transcript = transcript(lines, tags);
    var title = Optional.ofNullable(tags.get("ti"));
    if (transcript.cues().isEmpty()) {
      findings.warn("there are no spoken words in the file; expected a transcript");
      return;
    }
    var episode = transcript.titled(title.orElseGet(findings::stem), name()).but();
    var album = Optional.ofNullable(tags.get("al"));
    var artist = Optional.ofNullable(tags.get("ar"));
    // A season is no show, and then the artist is one.
    var season = album.flatMap(EpisodeWord::season);
    season.ifPresent(episode::season);
    season.flatMap(number -> artist).or(() -> album).ifPresent(episode::show);
    if (season.isEmpty()) artist.map(List::of).ifPresent(episode::hosts);
    findings.episode(episode.build(), Provenance.of(Content.TRANSCRIPT, title));
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    return transcript(lines, new LinkedHashMap<>());
  }

  /// @param tags takes what the file tells of the whole
  private static Transcript transcript(Lines lines, Map<String, String> tags) throws IOException {
    var said = new ArrayList<Line>();
    while (lines.advance()) {
      var tag = TAG.matcher(lines.text().strip());
      if (tag.matches()) keep(tag.toMatchResult(), tags);
      else read(lines.text(), said);
    }
    said.sort(Comparator.comparing(Line::start));
    var cues = SpeakerLabels.read(CueMarks.removed(cues(said, later(tags))));
    return new Transcript(cues, language(tags), Map.of());
  }

  private static void keep(MatchResult tag, Map<String, String> tags) {
    String value = CleanText.line(tag.group(2));
    if (!value.isEmpty()) tags.putIfAbsent(tag.group(1).toLowerCase(Locale.ROOT), value);
  }

  private static void read(String line, List<Line> said) {
    var stamp = STAMP.matcher(line);
    var starts = new ArrayList<Duration>();
    int end = 0;
    while (stamp.region(end, line.length()).lookingAt()) {
      // Some write hundredths behind a colon.
      String typed = stamp.group(1).replaceFirst(":(\\d+):(\\d+)$", ":$1.$2");
      TimeNotation.read(typed).ifPresent(starts::add);
      end = stamp.end();
    }
    String words = CleanText.line(WITHIN.matcher(line.substring(end)).replaceAll(""));
    starts.forEach(start -> said.add(new Line(start, words)));
  }

  /// How much later everything is than its times say: a positive offset shows lines sooner.
  private static Duration later(Map<String, String> tags) {
    String typed = tags.getOrDefault("offset", "0");
    return typed.matches("[+-]?\\d{1,8}")
        ? Duration.ofMillis(-Long.parseLong(typed))
        : Duration.ZERO;
  }

  private static List<Cue> cues(List<Line> said, Duration later) {
    var cues = new ArrayList<Cue>();
    for (int i = 0; i < said.size(); i++) {
      var line = said.get(i);
      var end =
          i + 1 < said.size() ? Optional.of(said.get(i + 1).start()) : Optional.<Duration>empty();
      if (!line.words().isEmpty())
        cues.add(
            new Cue(
                Optional.empty(),
                Optional.of(moved(line.start(), later)),
                end.map(time -> moved(time, later)),
                line.words()));
    }
    return cues;
  }

  private static Duration moved(Duration time, Duration later) {
    var moved = time.plus(later);
    return moved.isNegative() ? Duration.ZERO : moved;
  }

  private static Optional<String> language(Map<String, String> tags) {
    return Optional.ofNullable(tags.get("la")).filter(tag -> tag.matches("[a-z]{2,3}(-\\w{2,8})?"));
  }
}
