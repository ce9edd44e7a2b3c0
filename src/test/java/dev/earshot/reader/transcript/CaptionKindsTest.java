package dev.earshot.reader.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.earshot.reader.Collected;
import dev.earshot.reader.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Captions and labels of players and editors.
class CaptionKindsTest {
  private static final String TT =
      "<?xml version=\"1.0\"?>\n<tt xmlns=\"http://www.w3.org/ns/ttml\" xmlns:ttm=\"http://www.w3.org/ns/ttml#metadata\""
          + " xmlns:ttp=\"http://www.w3.org/ns/ttml#parameter\" xml:lang=\"de\" %s>%s<body><div>%s</div></body></tt>";

  @TempDir Path folder;

  @Test
  void aSpanForEachWord() throws IOException {
    var episode = Collected.fromResource("a-span-a-word.ttml").only();
    assertEquals(
        List.of("0.24-3.3 SPEAKER_1: Glass wants patience.", "61.2-64.2 SPEAKER_2: Why hurry?"),
        Told.quotes(episode));
    assertEquals(Optional.of("en"), episode.language());
  }

  @Test
  void plainParagraphs() throws IOException {
    reads(
        "TTML transcript",
        tt(
            "",
            "<p begin=\"00:00:01.500\" end=\"00:00:03\">Moss<br/>climbs &amp; waits&nbsp;here.</p>\n<p begin=\"4s\" dur=\"1500ms\"><!-- no -->Slowly?</p>"),
        "1.5-5.5 Moss climbs & waits here. Slowly?");
  }

  @Test
  void speakersByTheNamesThatTheHeadGives() throws IOException {
    reads(
        "TTML transcript",
        TT.formatted(
            "",
            "<head><metadata><ttm:title>Weirs</ttm:title><ttm:agent xml:id=\"a1\" type=\"person\"><ttm:name type=\"full\">Ida Lund</ttm:name></ttm:agent></metadata></head>",
            "<p begin=\"1s\" end=\"2s\" ttm:agent=\"a1\">Moss climbs.</p><p begin=\"2s\" end=\"3s\" ttm:agent=\"a2\">Slowly?</p>"),
        "1-2 Ida Lund: Moss climbs.",
        "2-3 a2: Slowly?");
  }

  @Test
  void sentencesOfALongParagraphHaveTheirOwnTimes() throws IOException {
    reads(
        "TTML transcript",
        tt(
            "",
            "<p begin=\"0:00\" end=\"2:00\"><span unit=\"sentence\" begin=\"0:01\" end=\"0:03\"><span unit=\"word\">Moss</span><span unit=\"word\">climbs.</span></span><span unit=\"sentence\" begin=\"1:30\" end=\"1:32\"><span unit=\"word\">Slowly.</span></span></p>"),
        "1-3 Moss climbs.",
        "90-92 Slowly.");
  }

  @Test
  void framesTicksAndParagraphsTimedByTheirSpans() throws IOException {
    reads(
        "TTML transcript",
        tt(
            "ttp:frameRate=\"25\" ttp:tickRate=\"10000000\"",
            "<p begin=\"00:00:01:05\" end=\"75f\">Moss climbs.</p><p><span begin=\"40000000t\" end=\"50000000t\">Slowly?</span></p>"),
        "1.2-5 Moss climbs. Slowly?");
  }

  @Test
  void aCutAndAnEntityFromElsewhereDoNoHarm() throws IOException {
    var read =
        read(
            "<!DOCTYPE tt [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>\n<tt xmlns=\"http://www.w3.org/ns/ttml\"><body><div>\n<p begin=\"1s\" end=\"2s\">Moss &file; climbs.</p>\n<p begin=\"x\" end=\"3s\">Slowly?</p>\n<p begin=\"3s\" end=\"4s\">Lo");
    assertEquals(List.of("1-? Moss &file; climbs. Slowly?"), quotesWithoutEnd(read));
    assertEquals(
        List.of(
            "f:4: \"begin\" is \"x\"; expected a time such as 00:01:02.500",
            "f:5: the XML is not well-formed here or ends too early; what came before was kept"),
        read.warnings());
  }

  private static List<String> quotesWithoutEnd(Collected read) {
    return Told.quotes(read.only()).stream().map(q -> q.replaceFirst("-\\S+", "-?")).toList();
  }

  @Test
  void otherXmlIsNoTranscript() throws IOException {
    assertNotEquals(Optional.of("TTML transcript"), read("<tt><p>typewriter</p></tt>").format());
  }

  @Test
  void lyrics() throws IOException {
    String text =
        "[ti:Night Trains]\n[ar:Rails]\n[offset:+500]\n[00:01.50]<00:01.50>Moss <00:02.00>climbs.\n[00:04.00]\n[00:06.00][01:06.00]Who: sails?\n";
    var read = read(text);
    assertEquals(Optional.of("LRC transcript"), read.format());
    assertEquals(
        List.of("1-3.5 Moss climbs.", "5.5-65.5 Who: sails?", "65.5-? Who: sails?"),
        Told.quotes(read.only()));
    assertEquals("Night Trains", read.only().title());
    assertEquals(List.of("Rails"), read.only().hosts());
    assertEquals(Map.of("transcript", "\"LRC transcript\""), read.only().extra());
    var whole = read("[ti:Moss]\n[al:Long Walks]\n[00:12]It climbs.\n").only();
    assertEquals("Moss of Long Walks", whole.title() + " of " + whole.show().orElse("nobody"));
    reads(
        "LRC transcript",
        "[00:01.50]Moss climbs.\n[00:03.00]It waits.\n[00:05.00]Slowly.\n",
        "1.5-? Moss climbs. It waits. Slowly.");
  }

  @Test
  void subStation() throws IOException {
    reads(
        "SubStation transcript",
        """
        [Script Info]
        Title: Weirs

        [V4+ Styles]
        Format: Name, Fontname
        Style: Default,Arial

        [Events]
        Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
        Dialogue: 0,0:00:04.00,0:00:05.00,Default,Bo,0,0,0,,Slowly?
        Dialogue: 0,0:00:01.50,0:00:03.00,Default,Ida,0,0,0,,{\\an8}Moss,\\N{\\i1}it{\\i0}\\hclimbs.
        Comment: 0,0:00:02.00,0:00:03.00,Default,,0,0,0,,not said
        Dialogue: 0,0:00:06.00,0:00:07.00,Default,,0,0,0,,{\\p1}m 0 0 l 10 0{\\p0}
        """,
        "1.5-3 Ida: Moss, it climbs.",
        "4-5 Bo: Slowly?");
    reads(
        "SubStation transcript",
        "[Script Info]\n[Events]\nFormat: Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: Marked=0,0:00:01.50,0:00:03.00,Default,,0,0,0,,Ida: Moss climbs.\n",
        "1.5-3 Ida: Moss climbs.");
    reads(
        "SubStation transcript",
        "[Script Info]\n[Events]\nFormat: Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: Marked=0,0:00:01.50,0:00:03.00,Default,NTP,0000,0000,0000,,Moss climbs.\n",
        "1.5-3 Moss climbs.");
  }

  @Test
  void captionsOfYouTubeAsXml() throws IOException {
    reads(
        "YouTube captions",
        "<?xml version=\"1.0\" encoding=\"utf-8\" ?><transcript><text start=\"1.5\" dur=\"1.5\">Moss doesn&amp;#39;t climb.</text><text start=\"4\" dur=\"1\">&gt;&gt; Slowly?</text></transcript>",
        "1.5-3 Moss doesn't climb.",
        "4-5 Slowly?");
    reads(
        "YouTube captions",
        """
        <?xml version="1.0" encoding="utf-8" ?><timedtext format="3"><head><ws id="0"/></head>
        <body><w t="0" id="1"/><p t="1500" d="1500" w="1"><s ac="0">Moss</s><s t="400"> climbs.</s></p><p t="2990" d="10" w="1" a="1">
        </p><p t="8000" d="1000" w="1">Slowly?</p></body></timedtext>
        """,
        "1.5-3 Moss climbs.",
        "8-9 Slowly?");
  }

  @Test
  void labelsAreChaptersOrSpeechAsTheWordsDecide() throws IOException {
    var marks =
        read(
            "0.000000\t0.000000\tIntro\n90.500000\t90.500000\tWet brushes\n\\\t100\t200\n300.0\t300.0\tMoss\n");
    assertEquals(Optional.of("Audacity labels"), marks.format());
    assertEquals(
        List.of("0-90.5 Intro", "90.5-300 Wet brushes", "300-? Moss"), Told.chapters(marks.only()));
    reads(
        "Audacity labels",
        "1.500000\t3.000000\tIda: Moss climbs.\n4,0\t5,0\tBo: Slowly?\n",
        "1.5-3 Ida: Moss climbs.",
        "4-5 Bo: Slowly?");
    assertEquals(List.of(), read("1.5\t3.0\tSPEAKER_00\n4.0\t5.0\tSPEAKER_01\n").titles());
    assertNotEquals(Optional.of("Audacity labels"), read("1\t2\t3\n4\t5\t6\n").format());
  }

  @Test
  void framesWithoutARateAreThoseOfFilmAndSaySo() throws IOException {
    var read = read("{24}{48}Moss climbs.\n{72}{96}Slowly?\n{120}{144}It is 5.\n");
    assertEquals(List.of("1.001-6.006 Moss climbs. Slowly? It is 5."), Told.quotes(read.only()));
    assertEquals(
        List.of(
            "f: the times count frames, and no line such as {1}{1}25 says how many make a second; 23.976 were taken"),
        read.warnings());
    assertNotEquals(
        Optional.of("MicroDVD transcript"), read("Moss [1][2]\n\n[1][2] a book\nMore\n").format());
  }

  @Test
  void whatACutLeavesOfAnEntityIsNoWord() throws IOException {
    reads(
        "SAMI transcript",
        "<SAMI><BODY>\n<SYNC Start=1000><P>Ida: Moss climbs.\n<SYNC Start=4000><P>&nbs",
        "1-4 Ida: Moss climbs.");
  }

  private static String tt(String attributes, String paragraphs) {
    return TT.formatted(attributes, "", paragraphs);
  }

  @Test
  void picturesOfAPreviewAndWhatADroneMeasuredAreNotSaid() throws IOException {
    var times = "\n\n00:00:0%s.000 --> 00:00:0%s.000\n";
    for (var data :
        List.of(
            "walk-sprite.jpg#xywh=%s,0,160,90",
            "https://tides.example/frames/%s.webp",
            "{\"frame\": %s, \"speed\": 12}",
            "<font size=\"28\">FrameCnt: %s, DiffTime: 33ms\n[iso: 100] [fnum: 2.8] [color_md: default] [latitude: 52.61]</font>",
            "HOME(8.4,52.6) 2024.06.02 14:11:2%s\nGPS(8.401,52.612,18) ISO:100 F:2.8")) {
      var text = "WEBVTT";
      for (int i = 1; i < 6; i++) text += times.formatted(i, i + 1) + data.formatted(i);
      var read = read(text + "\n");
      assertEquals(List.of(), read.episodes(), data);
      assertEquals(1, read.warnings().size(), data);
    }
    reads(
        "WebVTT transcript",
        "WEBVTT" + times.formatted(1, 2) + "It took 33 days." + times.formatted(3, 4) + "f: 2.8\n",
        "1-4 It took 33 days. f: 2.8");
  }

  private void reads(String format, String text, String... quotes) throws IOException {
    var read = read(text);
    assertEquals(Optional.of(format), read.format());
    assertEquals(List.of(), read.warnings());
    assertEquals(List.of(quotes), Told.quotes(read.only()));
  }

  private Collected read(String text) throws IOException {
    return Collected.from(folder.resolve("f"), text.getBytes(UTF_8));
  }
}
