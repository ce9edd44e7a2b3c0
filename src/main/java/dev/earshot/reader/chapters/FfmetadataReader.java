package dev.earshot.reader.chapters;

import dev.earshot.notation.Echo;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.Chapter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// FFMETADATA, as ffmpeg writes the tags and chapters of a file: `key=value` lines, those of a
/// chapter below `[CHAPTER]`, counted in its time base. A backslash takes the meaning from the sign
/// behind it, the end of a line included. What ffprobe prints is nearly the same: its tags are
/// called `TAG:title`, and those of the file stand below `[FORMAT]`.
public final class FfmetadataReader implements Format {
  private static final String MAGIC = ";FFMETADATA";
  private static final String CHAPTER = "[CHAPTER]";
  private static final String FORMAT = "[FORMAT]";
  private static final Pattern PROBED = Pattern.compile("\\[(?:CHAPTER|FORMAT|STREAM)\\]");

  @Override
  public String name() {
    return "FFMETADATA chapters";
  }

  @Override
  public Claim claim(Head head) {
    return Claim.SIGNATURE.onlyIf(
        head.first().startsWith(MAGIC)
            || (PROBED.matcher(head.first()).matches() && head.lines().contains(CHAPTER)));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var marked = new MarkedChapters();
    var sections = sections(lines);
    sections.getFirst().values().forEach(marked::tag);
    sections.stream()
        .filter(section -> section.name().equals(FORMAT))
        .forEach(section -> section.values().forEach(marked::tag));
    var chapters =
        sections.stream()
            .filter(section -> section.name().equalsIgnoreCase(CHAPTER))
            .flatMap(section -> section.chapter(findings).stream())
            .toList();
    marked.tell(chapters, findings);
  }

  /// The first holds the tags of the file.
  private static List<Section> sections(Lines lines) throws IOException {
    var sections = new ArrayList<Section>();
    sections.add(new Section("", 1, new HashMap<>()));
    while (lines.advance()) {
      String line = lines.text();
      if (line.isBlank() || line.startsWith(";") || line.startsWith("#")) continue;
      if (line.strip().matches("\\[\\w+\\]"))
        sections.add(new Section(line.strip(), lines.number(), new HashMap<>()));
      else sections.getLast().put(whole(line, lines));
    }
    return sections;
  }

  /// A line with those that it goes on in.
  private static String whole(String first, Lines lines) throws IOException {
    var whole = new StringBuilder(first);
    while (endsOpen(whole) && lines.advance()) {
      whole.setCharAt(whole.length() - 1, '\n');
      whole.append(lines.text());
    }
    return whole.toString();
  }

  private static boolean endsOpen(CharSequence line) {
    int slashes = 0;
    while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') slashes++;
    return slashes % 2 == 1;
  }

  /// @param values by their keys in small letters
  private record Section(String name, int line, Map<String, String> values) {
    void put(String line) {
      int at = equalsSign(line);
      if (at > 0)
        values.putIfAbsent(
            plain(line.substring(0, at)).strip().toLowerCase(Locale.ROOT).replaceFirst("^tag:", ""),
            plain(line.substring(at + 1)).strip());
    }

    private static int equalsSign(String line) {
      int at = 0;
      while (at < line.length() && line.charAt(at) != '=') at += line.charAt(at) == '\\' ? 2 : 1;
      return at < line.length() ? at : -1;
    }

    private static String plain(String escaped) {
      return escaped.replaceAll("\\\\([=;#\\\\\\n])", "$1");
    }

    Optional<Chapter> chapter(Findings findings) {
      String counted = values.getOrDefault("timebase", values.getOrDefault("time_base", ""));
      var base = TimeBase.read(counted).orElse(TimeBase.NANOSECONDS);
      String title = values.getOrDefault("title", "");
      var start = base.time(values.getOrDefault("start", ""));
      if (start.isEmpty())
        findings.warn(
            line,
            "the chapter %s starts at %s and was left out; expected a whole number of its TIMEBASE"
                .formatted(Echo.quoted(title), Echo.quoted(values.getOrDefault("start", ""))));
      return start.map(from -> Chapter.at(from).titled(title).until(end(base, from)));
    }

    private Optional<Duration> end(TimeBase base, Duration start) {
      return base.time(values.getOrDefault("end", "")).filter(end -> end.compareTo(start) > 0);
    }
  }
}
