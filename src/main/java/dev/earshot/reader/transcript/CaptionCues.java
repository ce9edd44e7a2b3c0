package dev.earshot.reader.transcript;

import dev.earshot.reader.Findings;
import dev.earshot.reader.Lines;
import dev.earshot.reader.turns.SpeakerName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Cuts captions into cues: a line of times, then lines of words. Only the lines of times are
/// relied upon, as numbers and empty lines between the cues go missing or come twice.
///
/// A line before the times may be the last word of the cue above, or the name of the next cue. So
/// words after an empty line are held back until the next line shows what they were: the last of
/// them is dropped if it is a number, or, in WebVTT, any line that no empty line separates from the
/// times.
final class CaptionCues {
  /// What may be a line of times, readable or not: an unreadable start costs a warning with the
  /// cue, and is no word.
  private static final Pattern TIMES =
      Pattern.compile(
          "^\\s*([\\w:.,]{0,20}\\d[\\w:.,]{0,20}|[\\w:.,?*-]{0,20}?(?=\\s*-->\\s*\\d+:\\d\\d))\\s*-->\\s*(\\S*?):?(?=\\s|$)(.*)$");

  /// What else may stand behind the times: where on the screen the cue is shown.
  private static final Pattern SETTING = Pattern.compile("\\w{1,20}:\\S+");

  private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");

  /// A line of times that the end of the file cut off before its arrow.
  private static final Pattern HALF_TIMES = Pattern.compile("[\\d:.,\\s>-]+");

  /// The same where no empty line stands between the cues.
  private static final Pattern CUT_TIMES = Pattern.compile("\\s*\\d+:[\\d:.,\\s>-]*");

  /// Number and name of a cue, as far as they were written.
  private static final Pattern HALF_ID =
      Pattern.compile("\\s*\\d+\\s+\"[^\"]*(?:\"\\s*(?:\\(\\d*\\)?)?\\s*)?");

  /// A cue's name, or the speaker's behind its number, as Zoom writes them: `12 "Ida Ray" (345)`.
  private static final Pattern NAMED_ID =
      Pattern.compile(
          "(?:(?<number>\\d+)\\s*[-–:.]?\\s+)?\"?(?<name>[^\"()]*[^\"()\\s])\"?(?:\\s*\\(\\d+\\))?");

  /// Blocks of WebVTT that nobody says. SRT has none: there, "NOTE" is a word.
  private static final Pattern COMMENT = Pattern.compile("(NOTE|STYLE|REGION)(\\s.*)?");

  /// Whether a line other than a number may name the next cue.
  enum Ids {
    NUMBERS,
    ANY
  }

  private final Findings findings;
  private final Ids ids;
  private final List<String> header = new ArrayList<>();
  private final List<Cue> cues = new ArrayList<>();

  private Optional<Cue> open = Optional.empty();
  private boolean started;
  private final List<String> words = new ArrayList<>();
  private final List<String> afterBlank = new ArrayList<>();
  private boolean blank;
  private boolean comment;

  private CaptionCues(Findings findings, Ids ids) {
    this.findings = findings;
    this.ids = ids;
  }

  static CaptionCues read(Lines lines, Findings findings, Ids ids) throws IOException {
    var captions = new CaptionCues(findings, ids);
    while (lines.advance()) captions.line(lines.text(), lines.number());
    captions.end(lines.number());
    return captions;
  }

  private static boolean isTimes(String line) {
    return TIMES.matcher(line).matches();
  }

  List<Cue> cues() {
    return cues;
  }

  /// What stands before the first cue.
  List<String> header() {
    return header;
  }

  private void line(String line, int number) {
    if (isTimes(line)) begin(line, number);
    else if (line.isBlank()) blank(line);
    else if (!started) head(line);
    else word(line);
  }

  private void head(String line) {
    header.add(line.strip());
    blank = false;
  }

  /// Rolling captions begin with a line of a single space, which ends nothing.
  private void blank(String line) {
    comment = false;
    blank = line.isEmpty() || !words.isEmpty();
  }

  /// Words after an empty line are held back: they may go on with the cue, or be the name of the
  /// next one.
  private void word(String line) {
    comment |= ids == Ids.ANY && blank && COMMENT.matcher(line.strip()).matches();
    if (comment) return;
    if (blank) {
      words.addAll(afterBlank);
      afterBlank.clear();
      blank = false;
      afterBlank.add(line);
    } else {
      (afterBlank.isEmpty() ? words : afterBlank).add(line);
    }
  }

  /// A line of times ends the cue above. A cue whose times cannot be read is not opened, and its
  /// words go with it.
  private void begin(String line, int number) {
    var name = speaker();
    dropId();
    words.addAll(afterBlank);
    close();
    started = true;
    open = times(line, number).map(cue -> cue.by(name));
    wordsBehind(line).ifPresent(words::add);
  }

  /// Some write the words behind the times.
  private static Optional<String> wordsBehind(String line) {
    var times = TIMES.matcher(line);
    return Optional.of(times.matches() ? times.group(3).strip() : "")
        .filter(words -> words.codePoints().anyMatch(Character::isLetter))
        .filter(words -> !Stream.of(words.split("\\s+")).allMatch(SETTING.asMatchPredicate()));
  }

  /// Who speaks, if the line right before the times says it.
  private Optional<String> speaker() {
    if (blank || (started && afterBlank.isEmpty())) return Optional.empty();
    var above = started ? afterBlank : header;
    if (above.isEmpty()) return Optional.empty();
    var named = NAMED_ID.matcher(above.getLast().strip());
    if (!named.matches()) return Optional.empty();
    boolean counted = named.group("number") != null;
    String name = named.group("name");
    boolean is =
        (counted || ids == Ids.NUMBERS) ? SpeakerName.isFull(name) : SpeakerName.isNumbered(name);
    if (is) above.set(above.size() - 1, "0");
    return Optional.of(name).filter(n -> is);
  }

  /// What stands right before the times is the name of the cue.
  private void dropId() {
    if (!afterBlank.isEmpty() && isId(afterBlank.getLast())) afterBlank.removeLast();
    else if (afterBlank.isEmpty() && words.size() > 1 && isNumber(words.getLast()))
      words.removeLast();
  }

  private boolean isId(String line) {
    return isNumber(line) || (ids == Ids.ANY && !blank);
  }

  private static boolean isNumber(String line) {
    return NUMBER.matcher(line).matches();
  }

  /// A file that was cut may end with the number or half of the times of a cue that is lost.
  private void end(int number) {
    int whole = afterBlank.size();
    while (whole > 0 && isHalf(afterBlank.get(whole - 1))) whole--;
    if (whole < afterBlank.size()) findings.warnOfCut(number, "a cue");
    afterBlank.subList(whole, afterBlank.size()).clear();
    if (afterBlank.isEmpty() && words.size() > 1 && CUT_TIMES.matcher(words.getLast()).matches()) {
      findings.warnOfCut(number, "a cue");
      words.removeLast();
    }
    words.addAll(afterBlank);
    close();
  }

  private static boolean isHalf(String line) {
    return HALF_TIMES.matcher(line).matches() || HALF_ID.matcher(line).matches();
  }

  private void close() {
    String text = String.join("\n", words.stream().map(String::strip).toList());
    if (!text.isBlank()) open.ifPresent(cue -> cues.add(cue.saying(text)));
    open = Optional.empty();
    words.clear();
    afterBlank.clear();
    blank = false;
  }

  private Optional<Cue> times(String line, int number) {
    var times = TIMES.matcher(line);
    if (!times.matches()) return Optional.empty();
    return CueTimes.of(times.group(1), times.group(2), number, findings)
        .map(found -> new Cue(Optional.empty(), found.start(), found.end(), ""));
  }
}
