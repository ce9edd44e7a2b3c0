package dev.earshot.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What shows that a file tells of an episode may stand far down.
class LongPagesTest {
  @TempDir Path folder;

  @Test
  void momentsBelowPagesOfProseAreTopics() throws IOException {
    var moments =
        IntStream.range(0, 8)
            .mapToObj(i ->
                String.format(Locale.ROOT, "%02d:%02d The tide turns %d\n", 5 * i, 7 * i % 60, i))
            .collect(Collectors.joining());
    var page = "# Eels at night\n\n" + prose(40) + "\n## Moments\n\n" + moments;
    assertEquals(
        8,
        read("notes.md", page).episodes().getFirst().topics().stream()
            .filter(t -> t.start().isPresent())
            .count());
  }

  @Test
  void whoeverSpeaksForPagesIsNoReasonToMissTheOthers() throws IOException {
    var talk = new StringBuilder("Ida Ray: Welcome, everybody, to the river.\n");
    talk.append("Otto Lind: ").append(prose(40).replace("\n\n", " ")).append('\n');
    for (int i = 0; i < 3; i++)
      talk.append("Ida Ray: Does it flood, Otto?\nOtto Lind: It does, in every spring.\n");
    assertEquals(8, read("talk.txt", talk.toString()).episodes().getFirst().quotes().size());
  }

  private Collected read(String name, String text) throws IOException {
    return Collected.from(Files.writeString(folder.resolve(name), text));
  }

  private static String prose(int paragraphs) {
    return IntStream.range(0, paragraphs)
        .mapToObj(
            i -> "The river number " + i + " runs to the sea, as rivers do. ".repeat(10) + "\n\n")
        .collect(Collectors.joining());
  }
}
