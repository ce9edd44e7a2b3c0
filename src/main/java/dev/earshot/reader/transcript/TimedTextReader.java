package dev.earshot.reader.transcript;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.xml.XmlEvents;
import dev.earshot.reader.xml.XmlRoot;
import java.io.IOException;
import java.util.Map;

/// TTML, the timed text of broadcasters, Netflix and Apple Podcasts, and its predecessor DFXP.
public final class TimedTextReader implements TranscriptFormat {
  @Override
  public String name() {
    return "TTML transcript";
  }

  @Override
  public int revision() {
    return 4;
  }

  @Override
  public Claim claim(Head head) {
    return Claim.SIGNATURE.onlyIf(
        XmlRoot.is(
            head,
            root ->
                root.localName().equals("tt")
                    && (root.tag().contains("http://www.w3.org/") || isTimed(head))));
  }

  /// Some forget to say whose words these are.
  private static boolean isTimed(Head head) {
    return head.text().contains("<p begin=");
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var text = new TimedText(findings);
    XmlEvents.read(lines, findings, text);
    return new Transcript(text.cues(), text.language(), Map.of())
        .headed(TranscriptHead.titled(text.title()));
  }
}
