package dev.earshot.reader.chapters;

import dev.earshot.notation.Echo;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.Chapter;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Chapters as comments of Ogg, Opus and FLAC files: `CHAPTER001=00:00:00.000` with its name in
/// `CHAPTER001NAME=` and its page in `CHAPTER001URL=`, among other tags. Matroska's tools call the
/// same, with two digits, simple chapters.
public final class VorbisCommentReader implements Format {
  private static final Pattern START =
      Pattern.compile(
          "(?i)(?:comment\\[\\d+\\]:\\s*)?CHAPTER(\\d{1,4})\\s*=\\s*(\\d{1,4}:\\d\\d:\\d\\d(?:[.,]\\d+)?)\\s*");
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?i)\\s*(?:comment\\[\\d+\\]:\\s*)?(?:CHAPTER(\\d{1,4})(NAME|URL|)|([\\w"
              + " -]{1,40}))\\s*=(.*)");

  @Override
  public String name() {
    return "Vorbis comment chapters";
  }

  @Override
  public Claim claim(Head head) {
    return Claim.STRUCTURE.onlyIf(
        head.lines().stream().anyMatch(line -> START.matcher(line).matches()));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var marked = new MarkedChapters();
    Map<Integer, Mark> marks = new TreeMap<>();
    while (lines.advance()) {
      var comment = COMMENT.matcher(lines.text());
      if (!comment.matches()) continue;
      String value = comment.group(4).strip();
      if (comment.group(1) == null) marked.tag(comment.group(3), value);
      else
        marks
            .computeIfAbsent(Integer.valueOf(comment.group(1)), unused -> new Mark(lines.number()))
            .put(comment.group(2), value);
    }
    marked.tell(
        marks.values().stream().flatMap(mark -> mark.chapter(findings).stream()).toList(),
        findings);
  }

  /// What comments of one number say.
  private static final class Mark {
    private final int line;
    private String start = "";
    private String name = "";
    private Optional<String> url = Optional.empty();

    Mark(int line) {
      this.line = line;
    }

    void put(String what, String value) {
      if (what.equalsIgnoreCase("NAME")) name = value;
      else if (what.equalsIgnoreCase("URL")) url = Optional.of(value).filter(u -> !u.isEmpty());
      else start = value;
    }

    Optional<Chapter> chapter(Findings findings) {
      var from = TimeNotation.read(start);
      if (from.isEmpty())
        findings.warn(
            line,
            "the chapter %s starts at %s and was left out; expected a time such as 00:12:34.000"
                .formatted(Echo.quoted(name), Echo.quoted(start)));
      return from.map(time -> Chapter.at(time).titled(name).linkedTo(url));
    }
  }
}
