package dev.earshot.reader.transcript;

import dev.earshot.interchange.JsonText;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.text.CleanText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// WebVTT: the captions of the web. Its cues may as well be chapters.
public final class WebVttReader implements TranscriptFormat {
  private static final String MAGIC = "WEBVTT";
  private static final Pattern LANGUAGE = Pattern.compile("(?i)language:\\s*(\\S+).*");

  @Override
  public String name() {
    return "WebVTT transcript";
  }

  @Override
  public int revision() {
    return 12;
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
          "there are no cues with words in the file; expected times such as 00:01.000 --> 00:04.000");
    else CueChapters.tell(transcript, name(), findings);
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var captions = CaptionCues.read(lines, findings, CaptionCues.Ids.ANY);
    var cues = CueMarks.removed(captions.cues());
    return new Transcript(
        CueChapters.voiced(cues), language(captions.header()), title(captions.header()));
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
}
