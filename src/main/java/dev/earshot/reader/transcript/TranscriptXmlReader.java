package dev.earshot.reader.transcript;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.notation.TranscriptWord;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.SourceKind;
import dev.earshot.reader.text.WholeText;
import dev.earshot.reader.xml.XmlRoot;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/// Transcripts as XML, whoever wrote them: those of the Text Encoding Initiative (TEI), of
/// Transcriber, and whatever else has an element a turn with an attribute for who speaks. Plays and
/// debates are written in the same way, so something must show that this was recorded. Much of it
/// is typed by hand and not well-formed, which costs nothing but what is broken.
public final class TranscriptXmlReader implements TranscriptFormat {
  private static final int FEWEST = 2;

  /// Minutes of a sitting and chats go by the clock on the wall.
  private static final Duration LATEST_BEGINNING = Duration.ofMinutes(5);

  private static final Function<Head, Boolean> TALK = TranscriptXmlReader::isTalk;

  @Override
  public String name() {
    return "transcript as XML";
  }

  @Override
  public Claim claim(Head head) {
    return Claim.STRUCTURE.onlyIf(
        XmlRoot.is(head, root -> !root.localName().equalsIgnoreCase("html")) && head.seen(TALK));
  }

  private static boolean isTalk(Head head) {
    String xml = head.text();
    boolean mayHaveSpeakers =
        xml.contains("speaker")
            || XmlTurns.ATTRIBUTES.stream().anyMatch(key -> xml.contains(key + "="));
    if (!mayHaveSpeakers) return false;
    var page = parsed(xml);
    var cues = XmlTurns.in(page);
    long named = cues.stream().filter(cue -> cue.speaker().isPresent()).count();
    var first = cues.stream().flatMap(cue -> cue.start().stream()).findFirst();
    boolean isTimed = first.filter(time -> time.compareTo(LATEST_BEGINNING) < 0).isPresent();
    boolean isHeard = isTimed || XmlRecording.isIn(page);
    if (head.isSaidToBe(SourceKind.TRANSCRIPT)) return named > 0;
    return isHeard && (named >= FEWEST || (cues.size() >= FEWEST && isCalledTranscript(head)));
  }

  /// Nobody else calls the whole of a file so; whoever does may not know who speaks.
  private static boolean isCalledTranscript(Head head) {
    return XmlRoot.is(head, root -> TranscriptWord.is(root.localName()));
  }

  private static Document parsed(String xml) {
    var page = Parser.xmlParser().settings(ParseSettings.htmlDefault).parseInput(xml, "");
    XmlTurns.flatten(page);
    return page;
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var page = parsed(WholeText.of(lines, findings));
    var transcript = transcript(page);
    if (transcript.cues().isEmpty()) {
      findings.warn(NO_WORDS);
      return;
    }
    var recording = XmlRecording.of(page);
    var episode = recording.episode().orElseGet(() -> Episode.titled(findings.stem()));
    recording.tell(episode);
    findings.episode(
        transcript.told(episode, name()).build(),
        Provenance.of(Content.TRANSCRIPT, recording.title()));
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    return transcript(parsed(WholeText.of(lines, findings)));
  }

  private static Transcript transcript(Document page) {
    return new Transcript(XmlTurns.in(page), XmlRecording.of(page).language(), Map.of());
  }
}
