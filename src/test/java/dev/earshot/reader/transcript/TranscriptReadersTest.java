package dev.earshot.reader.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.reader.Collected;
import dev.earshot.reader.Told;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptReadersTest {
  @TempDir Path folder;

  @Test
  void webVtt() throws IOException {
    quotes(
        "unpadded-times-and-voices.vtt",
        "0.86-9.5 Anna Berg: We planted the \"old\" roses in March.",
        "7.4-9.5 Tom: Did they live?",
        "62.5-64 Anna Berg: They did.");
    var episode = Collected.fromResource("unpadded-times-and-voices.vtt").only();
    assertEquals("Unpadded times and voices", episode.title());
    assertEquals(Optional.of("en-GB"), episode.language());
    assertEquals(
        Map.of("WEBVTT", "\"Garden Talk\"", "transcript", "\"WebVTT transcript\""),
        episode.extra());
    quotes("rolling-captions.vtt", "0.16-6 so the river yeah it freezes every winter");
  }

  @Test
  void webVttOfChapters() throws IOException {
    var episode = Collected.fromResource("chapters-as-cues.vtt").only();
    assertEquals(List.of("0-131.761 Seeds", "131.762-1860 Soil and water"), Told.chapters(episode));
  }

  @Test
  void subRip() throws IOException {
    quotes(
        "speakers-at-changes-only.srt",
        "0-8.25 Mia: Welcome back. Today we talk about bridges, and why they fall. At 10:30 we met an engineer.",
        "9-14 Omar: Note: I only build small ones. Note: that is a joke.",
        "15-17 Mia: Of course.",
        "15-17 Omar: It is.");
    quotes("no-numbers-no-blanks.srt", "1-8 One bridge has stood for 1900 years. It is Roman.");
  }

  @Test
  void arrows() throws IOException {
    quotes(
        "arrow.srt",
        "0-8 Hello and welcome to the show. Luke is here.",
        "8-10 Luke is here. and stays",
        "3730-3732 Good night.");
  }

  @Test
  void subViewer() throws IOException {
    quotes(
        "two-times-on-a-line.sbv",
        "0.599-4.16 ODILE: The mill burned down in ninety three.",
        "4.77-6.77 TOBIAS: Who rebuilt it?",
        "10-12.5 TOBIAS: My grandmother.");
  }

  @Test
  void json() throws IOException {
    quotes("words-and-blanks.json", "0.2-2 Ida: It's late, very very late.", "3-? Bells ring.");
    quotes("whisper.json", "0-8 The tide turns. Boats go out. Thank you.");
    quotes("whisper-cpp.json", "0-3 Die Flut kommt.", "90.5-92 Boote fahren aus.");
    quotes("whisperx.json", "0.5-2 SPEAKER_00: Who sails?", "2-3 SPEAKER_01: I do.");
    assertEquals(Optional.of("de"), Collected.fromResource("whisper-cpp.json").only().language());
  }

  @Test
  void whisperTable() throws IOException {
    var read = Collected.fromResource("milliseconds.tsv");
    assertEquals(
        List.of("0-? The tide turns, and boats go out. lost At night."), Told.quotes(read.only()));
    assertEquals(
        List.of(
            "milliseconds.tsv:4: \"start\" is \"x\"; expected seconds such as 754",
            "milliseconds.tsv:5: the cue ends at 8, before its start 9; the end was left out"),
        read.warnings());
  }

  @Test
  void html() throws IOException {
    quotes(
        "cite-time-paragraph.html",
        "0-? Ann: Bread & butter.",
        "65-? Ann: And salt.",
        "3602-? Bo: No salt for me.");
  }

  /// What a program makes of a `.trs` was read as prose.
  @Test
  void htmlWithClassesAndAttributes() throws IOException {
    reads(
        "x.html",
        """
        <?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><section class="transcript">
        <h2>Intro</h2><div class="turn"><p class="speaker">Ida Ray</p><p><a href="#t=0" class="play">▶</a>Good morning, Bo.</p></div>
        <h2>Eels</h2><div class="turn"><p class="speaker">Bo Lind</p><p><a href="#t=25" class="play">▶</a>The gate stood open.</p></div>
        </section></body></html>
        """,
        List.of("0-? Ida Ray: Good morning, Bo.", "25-? Bo Lind: The gate stood open."));
    reads(
        "y.html",
        """
        <div><span class="speaker-name">Ida:</span><p data-m="1500">Good morning, Bo.</p></div>
        <div><span class="speaker-name">Bo:</span><p><span data-start="4.5">The gate</span> stood open.</p></div>
        """,
        List.of("1.5-? Ida: Good morning, Bo.", "4.5-? Bo: The gate stood open."));
  }

  /// Only attributes were read.
  @Test
  void xmlWithElementsForTimes() throws IOException {
    reads(
        "x.xml",
        """
        <?xml version="1.0"?><data>
        <segment><start>0.5</start><end>2</end><speaker>A</speaker><text>Good morning, Bo.</text></segment>
        <segment><start>2.5</start><end>3</end><speaker>B</speaker><text></text></segment>
        <segment><start>3.5</start><end>5</end><speaker>B</speaker><text>The gate stood open.</text></segment></data>
        """,
        List.of("0.5-2 A: Good morning, Bo.", "3.5-5 B: The gate stood open."));
    reads(
        "y.xsl",
        """
        <?xml version="1.0"?><pst:transcripts xmlns:pst="http://podlove.org/simple-transcripts" version="1.0">
        <pst:speech><pst:speaker/><pst:item start="00:00:00.820" end="00:00:01.660">Good</pst:item>
        <pst:item start="00:00:01.660" end="00:00:02.080">morning.</pst:item></pst:speech>
        <pst:speech><pst:speaker/><pst:item start="00:00:03.000" end="00:00:04.000">The gate stood open.</pst:item></pst:speech>
        </pst:transcripts>
        """,
        List.of("0.82-? Good morning.", "3-? The gate stood open."));
  }

  @Test
  void aFileMayBeCalledAnExample() throws IOException {
    reads("spec-example.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHi.\n", List.of("1-2 Hi."));
  }

  @Test
  void timedLines() throws IOException {
    quotes(
        "timed-lines.txt",
        "0-? Talk Garden To Me, episode zero. Hello, and welcome. This is a show on soil, worms, and rain.",
        "39-? This is your host, Rob Fern. Follow the show, and listen to past ones.");
  }

  @Test
  void aWrongEndingAndWindowsLinesDoNoHarm() throws IOException {
    String vtt = "\ufeffWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nHi there.\r\n";
    reads("x.json", vtt, List.of("1-2 Hi there."));
    reads("x.vtt", "1\r\n00:00:01,000 --> 00:00:02,000\r\nHi there.", List.of("1-2 Hi there."));
    reads("x.vtt", "WEBVTT\n00:01.000 --> 00:02.000\nHi there.", List.of("1-2 Hi there."));
  }

  @Test
  void otherBytesAreWindows() throws IOException {
    byte[] bytes =
        "1\n00:00:01,000 --> 00:00:02,000\nCafé\n".getBytes(Charset.forName("windows-1252"));
    var read = Collected.from(folder.resolve("x.srt"), bytes);
    assertEquals(List.of("1-2 Café"), Told.quotes(read.only()));
    assertEquals(
        List.of("x.srt:3: bytes that are not UTF-8 were read as windows-1252; expected UTF-8"),
        read.warnings());
  }

  @Test
  void halfAMarkAtTheEndIsNoWord() throws IOException {
    for (var end : new String[] {"<", "<i", "</i", "<v Ida", "<c.loud", "<00:00:0", "</fon"})
      reads(
          "x.srt",
          "1\n00:00:01,000 --> 00:00:02,000\nWho saw it " + end,
          List.of("1-2 Who saw it"));
    for (var end : new String[] {"i <n", "a <b2", "<3"})
      reads("x.srt", "1\n00:00:01,000 --> 00:00:02,000\nWhere " + end, List.of("1-2 Where " + end));
  }

  @Test
  void aDamagedCueCostsOnlyItself() throws IOException {
    reads(
        "x.srt",
        "1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n00:0x:03,000 --> 00:00:04,000\nTwo.\n\n3\n00:00:05,000 --> 00:00:04,000\nThree.\n\n4\n00:00:06,000 --> soon\nFour.\n\n5\n00:00:07,0",
        List.of("1-2 One.", "5-? Three. Four."),
        "x.srt:6: the cue starts at \"00:0x:03,000\" and was left out; expected a time such as 00:01:02.500",
        "x.srt:10: the cue ends at 4, before its start 5; the end was left out",
        "x.srt:14: the cue ends at \"soon\", which was left out; expected a time such as 00:01:02.500",
        "x.srt:18: the file ends in the middle of a cue, which was left out");
  }

  @Test
  void aDamagedSegmentCostsOnlyItself() throws IOException {
    reads(
        "x.json",
        "{\"version\":\"1.0.0\",\"segments\":[\n{\"startTime\":0,\"body\":\"One.\"},\n{\"startTime\":1 \"body\":\"Two.\"},\n{\"startTime\":\"x\",\"body\":\"Three.\"},\n7,\n{\"startTime\":4,\"endTime\":3,\"body\":\"Four.\"},\n{\"startTime\":5,\"bo",
        List.of("0-? One. Three. Four."),
        "x.json:3: there is no readable JSON here; the entry was left out, the others were kept",
        "x.json:4: \"startTime\" is \"x\"; expected seconds such as 754",
        "x.json:5: the entry \"7\" was left out; expected an object in { }",
        "x.json:7: the file ends in the middle of its JSON; what came before was kept",
        "x.json:6: the cue ends at 3, before its start 4; the end was left out");
  }

  @Test
  void aTranscriptWithoutWordsIsNoEpisode() throws IOException {
    var read = Collected.from(folder.resolve("x.vtt"), "WEBVTT\n".getBytes(UTF_8));
    assertEquals(List.of(), read.episodes());
    assertEquals(
        List.of(
            "x.vtt: there are no cues with words in the file; expected times such as 00:01.000 --> 00:04.000"),
        read.warnings());
  }

  @Test
  void aLongTextInFrontOfItsSegmentsIsRecognised() throws IOException {
    String text =
        "{\"text\": \""
            + "so ".repeat(50_000)
            + "\", \"segments\": [{\"start\": 1, \"end\": 2, \"text\": \" Hi.\"}]}";
    reads("x.json", text, List.of("1-2 Hi."));
  }

  private static void quotes(String resource, String... expected) throws IOException {
    var read = Collected.fromResource(resource);
    assertEquals(List.of(expected), Told.quotes(read.only()));
    assertEquals(List.of(), read.warnings());
  }

  private void reads(String name, String text, List<String> quotes, String... warnings)
      throws IOException {
    var read = Collected.from(folder.resolve(name), text.getBytes(UTF_8));
    assertEquals(List.of(warnings), read.warnings());
    assertEquals(quotes, Told.quotes(read.only()));
  }
}
