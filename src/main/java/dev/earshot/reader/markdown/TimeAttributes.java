package dev.earshot.reader.markdown;

import dev.earshot.notation.Sentences;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.TranscriptHeading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Times that sites keep for their players beside what is said: `<p data-start="12.5">`. They are
/// written before the words, as people do: `[00:00:12.500] words`, with who speaks, if that is kept
/// beside them.
final class TimeAttributes {
  private static final String NAME =
      "(?:audio-?|video-?|media-?)?(?:time(?:-?stamp|-?code)?|start(?:-?time|-?at|-?ms|-?sec(?:ond)?s?)?|begin|seek(?:-?to)?"
          + "|sec(?:ond)?s?|ms|m|t|ts|offset|from)";

  private static final String PLACE =
      "p|div|span|li|section|article|blockquote|button|mark|td|dd|a";

  private static final Pattern TAG =
      Pattern.compile(
          "<(?:"
              + PLACE
              + ")\\s(?:[^<>]{0,300}\\s)?data-("
              + NAME
              + ")\\s?=\\s?[\"']?([\\d:.,hms]{1,16})[\"']?(?=[\\s>/])[^<>]{0,300}>");

  private static final Pattern SPAN =
      Pattern.compile("</?(?:span|mark|button)(?:\\s[^<>]{0,600})?>");

  private static final Pattern ANY_TAG = Pattern.compile("<[^<>]{0,600}>");

  private static final Pattern SPEAKER =
      Pattern.compile("\\sdata-(?:speaker|voice)=(?:\"([^\"<>]{1,60})\"|'([^'<>]{1,60})')");

  /// Captions that were put into a page keep the name that it has there.
  private static final Pattern ATTRIBUTE = Pattern.compile("data-" + NAME + "|begin");

  private static final Pattern OF_MILLIS = Pattern.compile("m|.*ms");
  private static final Pattern SHOWN =
      Pattern.compile("(?:\\s|<[^<>]{0,300}>)*[\\[(]?\\d{1,3}:\\d\\d.*");

  private static final Pattern RECORDING =
      Pattern.compile(
          "(?i)<(?:audio|video)\\b|podcast|transcript|youtu\\.?be|\\.mp3|data-speaker|enclosure");

  private static final int FEWEST = 3;

  /// Fewer lines with times may not be seen to be talk, and times among the words would stay there.
  private static final int LINES_OF_TALK = 5;

  /// Programs give each word a time; that of a sentence is enough, and not of each short one.
  private static final Duration STEP = Duration.ofSeconds(5);

  /// Without marks, nobody knows where a sentence begins.
  private static final Duration LONGEST_SENTENCE = Duration.ofSeconds(30);

  /// In letters a second: nobody speaks as slowly, and titles are not so far apart either.
  private static final double SLOWEST = 0.02;

  private TimeAttributes() {}

  /// Writes the times of tags among the lines of a page of markdown.
  static void write(List<String> lines) {
    if (lines.stream().noneMatch(line -> line.contains("data-"))) return;
    var tags = lines.stream().map(TimeAttributes::tags).toList();
    long letters = 0;
    for (var line : lines) letters += ANY_TAG.matcher(line).replaceAll("").length();
    var values = tags.stream().flatMap(List::stream).map(tag -> tag.group(2)).toList();
    var names = tags.stream().flatMap(List::stream).map(tag -> tag.group(1)).toList();
    if (!areOfRecording(values, lines)) return;
    var starts = starts(names, values, letters);
    if (starts.isEmpty()) return;
    long timed = tags.stream().filter(line -> !line.isEmpty()).count();
    if (timed < FEWEST) return;
    int at = 0;
    for (int i = 0; i < lines.size(); i++) {
      var ofLine = starts.subList(at, at + tags.get(i).size());
      lines.set(i, written(lines.get(i), tags.get(i), ofLine, timed >= LINES_OF_TALK));
      at += tags.get(i).size();
    }
  }

  private static List<MatchResult> tags(String line) {
    return line.contains("data-") ? TAG.matcher(line).results().toList() : List.of();
  }

  private static String written(
      String line, List<MatchResult> tags, List<Duration> starts, boolean isTalk) {
    var text = new StringBuilder();
    int from = 0;
    var last = Optional.<Duration>empty();
    for (int i = 0; i < tags.size(); i++) {
      var tag = tags.get(i);
      var start = starts.get(i);
      var before = line.substring(from, tag.start());
      boolean isNext = last.isEmpty() || (isTalk && isLater(start, last.get(), before));
      text.append(before);
      from = tag.end();
      text.append(tag.group());
      if (!isNext || SHOWN.matcher(line.substring(from)).matches()) continue;
      text.append(stamp(start)).append(speaker(tag.group()));
      last = Optional.of(start);
    }
    String whole = text.append(line.substring(from)).toString();
    // Before the time or behind the last words, a tag would be taken for one of them.
    return tags.isEmpty() ? whole : SPAN.matcher(whole).replaceAll("");
  }

  /// @param before what is said until then, perhaps within tags
  private static boolean isLater(Duration start, Duration last, String before) {
    var since = start.minus(last);
    return since.compareTo(LONGEST_SENTENCE) >= 0
        || (since.compareTo(STEP) >= 0
            && Sentences.isEnd(ANY_TAG.matcher(before).replaceAll("").strip()));
  }

  private static String speaker(String tag) {
    var speaker = SPEAKER.matcher(tag);
    if (!speaker.find()) return "";
    return (speaker.group(1) == null ? speaker.group(2) : speaker.group(1)).strip() + ": ";
  }

  private static String speaker(Element element) {
    return Stream.of("data-speaker", "data-voice")
        .map(key -> element.attr(key).strip())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .map(name -> name + ": ")
        .orElse("");
  }

  /// Writes the times of the elements of a page.
  static void write(Element page) {
    var elements = new ArrayList<Element>();
    var names = new ArrayList<String>();
    var values = new ArrayList<String>();
    for (Element element : page.select("[^data-], [begin]")) {
      if (!element.normalName().matches(PLACE)) continue;
      for (var attribute : element.attributes()) {
        if (!ATTRIBUTE.matcher(attribute.getKey()).matches()) continue;
        elements.add(element);
        names.add(attribute.getKey().replaceFirst("^data-", ""));
        values.add(attribute.getValue());
        break;
      }
    }
    if (!areOfRecording(values, page.outerHtml().lines().toList())) return;
    var starts = starts(names, values, page.text().length());
    var last = Optional.<Duration>empty();
    for (int i = 0; i < starts.size(); i++) {
      var element = elements.get(i);
      boolean isNext =
          element.isBlock()
              || last.isEmpty()
              || isLater(starts.get(i), last.get(), elements.get(i - 1).text());
      if (!isNext || SHOWN.matcher(element.text()).matches()) continue;
      element.prependText(stamp(starts.get(i)) + speaker(element));
      last = Optional.of(starts.get(i));
    }
  }

  /// Numbers alone may as well say when something moves on the screen, unless the page tells of
  /// something that is heard.
  private static boolean areOfRecording(List<String> values, List<String> page) {
    return !values.isEmpty()
        && (values.stream().allMatch(value -> value.contains(":"))
            || page.stream().anyMatch(TimeAttributes::tellsOfRecording));
  }

  private static boolean tellsOfRecording(String line) {
    return RECORDING.matcher(line).find() || TranscriptHeading.mentions(line);
  }

  /// The times, if all of them are some and they rise. Whole numbers are milliseconds, if they are
  /// called so, or if hardly a word would be said in so many seconds.
  private static List<Duration> starts(List<String> names, List<String> values, long letters) {
    var starts = new ArrayList<Duration>();
    for (var value : values) TimeNotation.read(value).ifPresent(starts::add);
    if (starts.size() < Math.max(FEWEST, values.size())) return List.of();
    for (int i = 1; i < starts.size(); i++)
      if (starts.get(i).compareTo(starts.get(i - 1)) < 0) return List.of();
    long seconds = starts.getLast().minus(starts.getFirst()).toSeconds();
    if (seconds == 0) return List.of();
    boolean areWhole = values.stream().allMatch(value -> value.matches("\\d+"));
    boolean areMillis =
        areWhole
            && (names.stream().allMatch(name -> OF_MILLIS.matcher(name).matches())
                || letters < SLOWEST * seconds);
    if (areMillis) starts.replaceAll(start -> start.dividedBy(1000));
    return starts;
  }

  private static String stamp(Duration start) {
    return "[" + TimeNotation.clock(start) + "] ";
  }
}
