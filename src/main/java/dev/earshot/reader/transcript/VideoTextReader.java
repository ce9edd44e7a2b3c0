package dev.earshot.reader.transcript;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.xml.XmlEvents;
import dev.earshot.reader.xml.XmlRoot;
import dev.earshot.reader.xml.XmlTag;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The captions of YouTube as XML, as yt-dlp saves them: `<text start dur>` in seconds, or `<text t
/// d>` and `<p t d>` in milliseconds. The oldest way escapes its entities twice.
public final class VideoTextReader implements TranscriptFormat {
  private static final Set<String> ROOTS = Set.of("transcript", "timedtext");
  private static final Pattern CUE =
      Pattern.compile("<text\\s[^>]*\\bstart=|<(?:p|text)\\s[^>]*\\bt=\"\\d");

  @Override
  public String name() {
    return "YouTube captions";
  }

  @Override
  public Claim claim(Head head) {
    return Claim.SIGNATURE.onlyIf(
        XmlRoot.is(head, root -> ROOTS.contains(root.name())) && CUE.matcher(head.text()).find());
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var captions = new Captions(findings);
    XmlEvents.read(lines, findings, captions);
    return Transcript.of(SpeakerLabels.read(CueMarks.removed(captions.cues)));
  }

  private static final class Captions implements XmlEvents.Visitor {
    private final Findings findings;
    private final List<Cue> cues = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private Optional<CueTimes> times = Optional.empty();

    Captions(Findings findings) {
      this.findings = findings;
    }

    @Override
    public void start(XmlTag tag) {
      switch (tag.name()) {
        case "text" -> {
          if (tag.attribute("start").isPresent()) begin(tag, "start", "dur", 1);
          else begin(tag, "t", "d", 1000);
        }
        case "p" -> begin(tag, "t", "d", 1000);
        case "br" -> words.append('\n');
        default -> {}
      }
    }

    private void begin(XmlTag tag, String from, String length, int perSecond) {
      words.setLength(0);
      var start = time(tag, from, perSecond);
      var end = start.flatMap(at -> time(tag, length, perSecond).map(at::plus));
      times = start.map(at -> CueTimes.of(at, end, tag.line(), findings));
    }

    private static Optional<Duration> time(XmlTag tag, String key, int perSecond) {
      return tag.attribute(key)
          .flatMap(typed -> SpokenTime.ofNumber(typed))
          .flatMap(time -> time.duration(perSecond));
    }

    @Override
    public void text(String text) {
      words.append(text);
    }

    @Override
    public void end(String name) {
      if (!name.equals("text") && !name.equals("p")) return;
      if (!words.toString().isBlank())
        times.ifPresent(at ->
            cues.add(new Cue(Optional.empty(), at.start(), at.end(), words.toString().strip())));
      words.setLength(0);
    }
  }
}
