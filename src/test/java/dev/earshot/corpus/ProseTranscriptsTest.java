package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Earshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Talk without names, in paragraphs: whole archives of it were refused, as each file alone looks
/// like any prose. Its length and the folder of transcripts tell, unless that is of other talk.
class ProseTranscriptsTest {
  private static final List<String> ENGLISH =
      List.of(
          "So the eels leave the mill at night, and I still wonder who tells them when.",
          "Well, my father said that it is the moon, but you can see them go without any.",
          "I stood at the weir with a lamp for a week, and not one of them came near it.",
          "And what did you do then?",
          "We went home, we slept, and on the eighth night the keeper called us back.");

  private static final List<String> JAPANESE =
      List.of(
          "うなぎは夜になると水車のところから川を下っていくんですよね。",
          "それを誰が教えるのか、ずっと不思議に思っていました。",
          "月だと父は言っていましたが、月がなくても行くんです。");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tide Talk/transcripts/113-ida-ray.md",
        "Tide Talk/transcripts/ida-ray.txt",
        "Tide Talk/Transkripte/2024-03-01 Aale.txt",
        "Tide Talk/transcripts/2024/2024-03-01-eels.md",
        "archive/transcripts/Tide Talk/ida-ray.md",
        "archive/Transkripte/Gezeiten/Der Aal geht.txt",
        "tide-talk-transcripts/ida-ray.txt",
        "潮ラジオ/文字起こし/鰻.txt",
        "Tide Talk/transcripts/meeting-your-father-at-the-weir.md",
        "Lectures on Rye/transcripts/ida-ray.md",
        "Mind Trials/transcripts/lessons-from-the-weir.md"
      })
  void longTalkAmongTranscriptsIsAnEpisode(String path) throws IOException {
    write(path, "# Ida Ray\n\n" + talk(30, ENGLISH));
    assertEquals(List.of("Ida Ray"), titles());
  }

  /// With the number of an episode, be it one of several parts, less is enough.
  @Test
  void aNumberedFileMayBeShort() throws IOException {
    write("weir/transcripts/Episode 19B - The Weir (by night).txt", talk(3, ENGLISH));
    assertEquals(1, titles().size());
  }

  @Test
  void wordsNeedNoBlanks() throws IOException {
    write("潮ラジオ/文字起こし/鰻.txt", talk(36, JAPANESE));
    assertEquals(List.of("鰻"), titles());
  }

  /// Meetings, lessons, hearings and research are written down as well, and so is what programs are
  /// tried on.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "weir/docs/transcripts/eels.md",
        "weir/meetings/transcripts/2024-03-01.md",
        "weir/meetings/transcripts/2024/03-01 eels.md",
        "weir/Board meetings 2024/transcripts/eels.md",
        "weir/transcripts/2024-03-01-standup.md",
        "weir/transcripts/kickoff_meeting.txt",
        "weir/transcripts/Sitzung 4.txt",
        "weir/user-interviews/transcripts/p04.txt",
        "weir/user interview transcripts/p04.txt",
        "weir/transcripts/lecture-04-eels.txt",
        "biology/lectures/transcripts/week 1/04 eels.txt",
        "biology/Vorlesungen/Transkripte/04 Aale.txt",
        "council/hearings/transcripts/eels.txt",
        "council/audiencias/transcripciones/anguilas.txt",
        "weir/会议/文字稿/鰻.txt",
        "weir/tests/transcripts/eels.txt",
        "weir/transcripts/prompts/eels.md",
        "weir/transcripts/the eels leave/blog-post.md",
        "weir/transcripts/the eels leave/notes.md",
        "weir/transcripts/user interviews/ida.md",
        "weir/notes/eels.md",
        "weir/eels.md"
      })
  void otherTalkIsNone(String path) throws IOException {
    write(path, "# Eels\n\n" + talk(30, ENGLISH));
    assertEquals(List.of(), titles());
  }

  /// What lies in such a folder beside the talk.
  @Test
  void whatIsWrittenAmongTranscriptsIsNone() throws IOException {
    var at = "Tide Talk/transcripts/";
    write(at + "README.md", "# Transcripts\n\n" + talk(30, ENGLISH));
    write(at + "prompt.md", "You are an expert editor of talk.\n\n" + talk(30, ENGLISH));
    write(at + "short.md", "# Short\n\n" + talk(12, ENGLISH));
    write(at + "to do.md", "# To do\n\n" + talk(30, ENGLISH).replace("\n\n", "\n\n- "));
    write(at + "style.md", "# Style\n\n" + underHeadings(talk(40, ENGLISH)));
    write(at + "summary.md", "# Eels\n\n## Summary\n\n" + talk(30, ENGLISH));
    assertEquals(List.of(), titles());
  }

  /// In a long talk people read out licences, are laughed at, and name pages of books.
  @Test
  void whatIsTalkedAboutIsNotWhatTheFileIs() throws IOException {
    write(
        "Tide Talk/transcripts/ida-ray.md",
        "# Ida Ray\n\n"
            + talk(30, ENGLISH)
            + "The net is provided as is, without warranty of any kind.\n\n"
            + "Probably. [chuckles] Go on with the lamp.\n\n"
            + "Just one second. [a bell rings] Now it is over.\n\n"
            + "It stands in the book (p. 12), near the picture of the weir.\n");
    assertEquals(List.of("Ida Ray"), titles());
  }

  /// Counted, even what is hardly prose is one of them.
  @Test
  void aFolderOfTranscriptsMayCount() throws IOException {
    for (var show : List.of("Tide Talk/transcripts/", "docs/transcripts/", "lectures/transcripts/"))
      for (int i = 1; i <= 5; i++)
        write(
            show + "00" + i + "-eels-" + (char) ('a' + i) + ".md",
            "# Eels "
                + (char) ('a' + i)
                + "\n\nIda and Bo on eels of the river, and on who waits for them.\n");
    assertEquals(List.of("Eels b", "Eels c", "Eels d", "Eels e", "Eels f"), titles());
  }

  private static String talk(int sentences, List<String> said) {
    return IntStream.range(0, sentences)
        .mapToObj(i -> said.get(i % said.size()))
        .collect(Collectors.joining("\n\n", "", "\n\n"));
  }

  private static String underHeadings(String talk) {
    var said = talk.split("\n\n", -1);
    return IntStream.range(0, said.length)
        .mapToObj(i -> "## On the use of names, " + i + "\n\n" + said[i])
        .collect(Collectors.joining("\n\n"));
  }

  private List<String> titles() throws IOException {
    var titles = new ArrayList<String>();
    try (var earshot = Earshot.inMemory()) {
      earshot.index(folder);
      earshot.forEachEpisode(episode -> titles.add(episode.title()));
    }
    titles.sort(null);
    return titles;
  }

  private void write(String path, String text) throws IOException {
    var file = folder.resolve("corpus").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
