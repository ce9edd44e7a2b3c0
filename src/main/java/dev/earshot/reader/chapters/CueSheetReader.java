package dev.earshot.reader.chapters;

import dev.earshot.notation.Echo;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.SourceKind;
import dev.earshot.reader.facts.Chapter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cue sheets: the tracks of one sound file, each with the minute, second and frame at which it
/// begins, 75 frames a second. Above the tracks stand the facts of the whole. Most cue sheets are
/// of music, so the genre, or other evidence, must show that one is of an episode.
public final class CueSheetReader implements Format {
  private static final Pattern TRACK = Pattern.compile("(?i)\\s*TRACK\\s+\\d{1,3}\\s+\\w+\\s*");
  private static final Pattern FILE = Pattern.compile("(?i)\\s*FILE\\s+(?:\"([^\"]*)\"?|(\\S+)).*");
  private static final Pattern INDEX = Pattern.compile("(?i)\\s*INDEX\\s+0*1\\s+(\\S+)\\s*");
  private static final Pattern FRAMES = Pattern.compile("(\\d{1,4}:\\d\\d):(\\d\\d)");
  private static final Pattern FACT =
      Pattern.compile("(?i)\\s*(?:REM\\s+)?(\\w+)\\s+(?:\"([^\"]*)\"?|(.*))\\s*");
  private static final Pattern TALK =
      Pattern.compile(
          "(?i)REM\\s+GENRE\\s+\"?(?:podcasts?|speech|spoken.*|talk.*|interviews?|vocal)\"?");
  private static final double A_SECOND = 75;

  @Override
  public String name() {
    return "cue sheet";
  }

  @Override
  public boolean isFreeForm() {
    return true;
  }

  @Override
  public Claim claim(Head head) {
    boolean isSheet =
        head.lines().stream().anyMatch(line -> TRACK.matcher(line).matches())
            && head.lines().stream().anyMatch(line -> INDEX.matcher(line).matches());
    if (!isSheet) return Claim.NONE;
    boolean isTalk = head.lines().stream().anyMatch(line -> TALK.matcher(line).matches());
    return isTalk || head.isSaidToBe(SourceKind.CHAPTERS) ? Claim.SIGNATURE : Claim.PATTERN;
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var marked = new MarkedChapters();
    var chapters = new ArrayList<Chapter>();
    boolean inTrack = false;
    int files = 0;
    String title = "";
    while (lines.advance()) {
      String line = lines.text();
      var index = INDEX.matcher(line);
      var fact = FACT.matcher(line);
      var file = FILE.matcher(line);
      if (file.matches()) {
        files++;
        marked.file(file.group(1) == null ? file.group(2) : file.group(1));
      } else if (TRACK.matcher(line).matches()) {
        inTrack = true;
        title = "";
      } else if (index.matches()) {
        chapter(index.group(1), title, lines.number(), findings).ifPresent(chapters::add);
      } else if (fact.matches()) {
        String value = fact.group(2) == null ? fact.group(3) : fact.group(2);
        if (!inTrack) marked.tag(fact.group(1), value);
        else if (fact.group(1).equalsIgnoreCase("TITLE")) title = value;
      }
    }
    if (files > 1) findings.warn("the cue sheet is of several files; expected one of an episode");
    marked.tell(files > 1 ? List.of() : chapters, findings);
  }

  private static Optional<Chapter> chapter(
      String typed, String title, int line, Findings findings) {
    var start = time(typed);
    if (start.isEmpty())
      findings.warn(
          line,
          "the track %s starts at %s and was left out; expected minutes, seconds and frames such as 12:34:00"
              .formatted(Echo.quoted(title), Echo.quoted(typed)));
    return start.map(from -> Chapter.at(from).titled(title));
  }

  private static Optional<Duration> time(String typed) {
    var frames = FRAMES.matcher(typed);
    return frames.matches()
        ? TimeNotation.read(frames.group(1))
            .map(time ->
                time.plusMillis(Math.round(1000 * Integer.parseInt(frames.group(2)) / A_SECOND)))
        : Optional.empty();
  }
}
