package dev.earshot.reader.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.earshot.reader.Collected;
import dev.earshot.reader.Outline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same four turns, as services print them and as people write them.
class TextTranscriptReaderTest {
  private static final String TIMED =
      """
      Odile Marchetti @3: The mill burned down in ninety three.
      Tobias Renn @283: Who rebuilt it?
      Odile Marchetti @485: My grandmother, with two mules and a borrowed saw.
      Tobias Renn @3725: That sounds slow.\
      """;
  private static final String UNTIMED = TIMED.replaceAll(" @\\d+", "");

  @TempDir Path folder;

  /// In each way, `N` stands for the name, `T` for the time and `W` for the words; `|` ends a line.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "N  T|W||",
        "N\tT|W|",
        "N, T|W||",
        "N · T|W||",
        "N - T|W||",
        "N (T)|W||",
        "N [T]|W||",
        "N (T):|W||",
        "N (T): W||",
        "N [T]: W|",
        "N [T] W||",
        "N: T|W||",
        "N: [T] W|",
        "N: (T) W|",
        "N T: W|",
        "T N: W|",
        "[T] N: W|",
        "(T) N: W|",
        "[T] - N: W|",
        "T - N: W||",
        "[T] N|W||",
        "[T] - N|W||",
        "T N|W||",
        "T|N: W||",
        "<T> N: W||",
        "**N** (T): W||",
        "**N:** [T] W||",
        "**[T] N:** W||",
        "**N** T||W||",
        "**N** *(T)*||W||",
        "*N* (T): W||",
        "__N__ [T]: W||",
        "- N (T): W|",
        "T - T N: W|",
      })
  void timesAndNamesStandInAnyOrder(String way) throws IOException {
    assertEquals(TIMED, Outline.of(read(written(way)).only()), written(way));
  }

  @ParameterizedTest
  @ValueSource(strings = {"N:|W||", "N: W|", "N: W||", "**N**: W||", "**N:**|W||", "N|W||"})
  void withoutTimesNamesComeAgain(String way) throws IOException {
    assertEquals(UNTIMED, Outline.of(read(written(way)).only()), written(way));
  }

  @Test
  void voicesWithANumberMayStandInBrackets() throws IOException {
    for (var way : new String[] {"[N]: W|", "(N) W|", "[N] (T): W|", "[T] [N]: W|", "[T] (N) W|"})
      assertEquals(
          TIMED
              .replace("Odile Marchetti", "SPEAKER_00")
              .replace("Tobias Renn", "SPEAKER_01")
              .replaceAll(way.contains("T") ? "#" : " @\\d+", ""),
          Outline.of(
              read(written(way)
                      .replace("Odile Marchetti", "SPEAKER_00")
                      .replace("Tobias Renn", "SPEAKER_01"))
                  .only()),
          way);
  }

  @Test
  void timesHaveFractionsFramesAndUnits() throws IOException {
    for (var time : new String[] {"00:00:03", "0:03", "00:03.000", "0:0:3.0", "00:00:03:00", "3s"})
      assertEquals(
          "Odile Marchetti @3: One.\nTobias Renn @3: Two.",
          Outline.of(
              read("Odile Marchetti (" + time + "):\nOne.\n\nTobias Renn (" + time + "):\nTwo.\n")
                  .only()),
          time);
  }

  @Test
  void whatStandsAboveTheFirstTurnIsNotesAndTheImprintIsNothing() throws IOException {
    var episode =
        read("The mill\nKEYWORDS mill, mules\n\n"
                + written("N  T|W||")
                + "\nTranscribed by https://otter.example\n")
            .only();
    assertEquals("# - = The mill / KEYWORDS mill, mules\n" + TIMED, Outline.of(episode));
  }

  @Test
  void nobodySaysThatTheTranscriptStopped() throws IOException {
    assertEquals(
        TIMED,
        Outline.of(read(written("N  T|W||") + "\nOdile Marchetti stopped transcription\n").only()));
  }

  @Test
  void aListBelowTheTalkIsNotWhatTheLastOneSaid() throws IOException {
    String list = "\n\nLinks:\n\n- The weir trust\n- Keys: an essay\n";
    assertEquals(
        "# - = Links: / - The weir trust / - Keys: an essay\n" + TIMED,
        Outline.of(read(written("N  T|W||") + list).only()));
    assertEquals(
        "# - = Links / - The weir trust / - Keys: an essay\n" + UNTIMED,
        Outline.of(
            read("<html><body>"
                    + written("<p><b>N:</b> W</p>|")
                    + "<p><b>Links</b></p><ul><li>The weir trust</li><li>Keys: an essay</li></ul>")
                .only()));
  }

  @Test
  void aPageHasItsTurnsInPreformattedTextOrInParagraphs() throws IOException {
    assertEquals(
        TIMED,
        Outline.of(
            read("<html><body><nav>Home</nav><pre>\n"
                    + written("N  T|W||")
                    + "</pre></body></html>")
                .only()));
    assertEquals(
        UNTIMED,
        Outline.of(
            read("<html><body>" + written("<p><b>N:</b> W</p>|") + "</body></html>").only()));
  }

  @Test
  void talkAndTopicsUnderTimesDifferInTheirWords() throws IOException {
    String talk = "0:03\nby hand, with a stone\n4:43\ni have one\n6:59\nwe had none.\n";
    assertEquals(
        Optional.of("transcript as text"), read(talk + talk.replace("0:", "1:0")).format());
    String topics =
        "0:03\nThe Stone\n4:43\nRivers and Ice\n6:59\nOf Mules\n8:00\nAn End\n9:00\nSongs\n";
    assertNotEquals(Optional.of("transcript as text"), read(topics).format());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rivers [0:10]\nMules [4:20]\nStones [7:11]\nSongs [9:00]\n",
        "0:10 Rivers: a history\n4:20 Mules: why\n7:11 Stones: how\n9:00 Songs\n",
        "Price: 10\nWeight: 3 kg\nColour: red\nPorts: two\n",
        "User-agent: *\nDisallow: /a\nDisallow: /b\nUser-agent: b\nDisallow: /c\n",
        "Monday 9:30\nwash the saw\nTuesday 10:30\nfeed the mules\nFriday 8:15\ngo home\n"
      })
  void listsAreNoTalk(String text) throws IOException {
    assertNotEquals(Optional.of("transcript as text"), read(text).format());
  }

  private static String written(String way) {
    var text = new StringBuilder();
    turn(text, way, "Odile Marchetti", "0:03", "The mill burned down in ninety three.");
    turn(text, way, "Tobias Renn", "4:43", "Who rebuilt it?");
    turn(
        text, way, "Odile Marchetti", "8:05", "My grandmother, with two mules and a borrowed saw.");
    turn(text, way, "Tobias Renn", "1:02:05", "That sounds slow.");
    return text.toString();
  }

  private static void turn(StringBuilder text, String way, String name, String time, String words) {
    for (char c : way.toCharArray())
      switch (c) {
        case 'N' -> text.append(name);
        case 'T' -> text.append(time);
        case 'W' -> text.append(words);
        case '|' -> text.append('\n');
        default -> text.append(c);
      }
  }

  private Collected read(String text) throws IOException {
    return Collected.from(folder.resolve("f.txt"), text.getBytes(UTF_8));
  }
}
