package dev.earshot.reader.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who says what where labels name nobody, several, or more than a name.
class SpokenByOneTest {
  private static final String SENTENCES =
      "So why the weir is loud at night is because nobody opens the gate. And if nobody opens it,"
          + " the water takes the stones along";

  @Test
  void whatSeveralSayIsNobodys() {
    says("Ida Ray: Hello. / Bo Lind: Hello. / All: Bye.", "Ida Ray / Bo Lind / -");
    says("Ida: Hello. / Bo: Hello. / Ida & Bo: Bye.", "Ida / Bo / -");
    says("Ida Ray: Hello. / Bo Lind and Una Fell: Bye.", "Ida Ray / -");
    says("Ida: Hello. / Tutti: Bye. / ALLE: Bye.", "Ida / - / -");
  }

  @Test
  void aNameMayHaveSmallWordsAndSingleLetters() {
    for (var name :
        List.of("Maria Costa e Silva", "James E Johnson", "José Ortega y Gasset", "Ole i Moor"))
      says(name + ": Hello. / Bo: Hello.", name + " / Bo");
    says("Ida e Bo: Hello. / Ida: Hello. / Bo: Hello.", "- / Ida / Bo");
  }

  @Test
  void aNameWithACommaIsOnePersons() {
    says("Ray, Ida: Hello. / Bo: Hello.", "Ray, Ida / Bo");
    says("Ida Ray, Host: Hello. / Bo: Hello.", "Ida Ray, Host / Bo");
    says("Ida Ray, Blue Ocean Trust: Hello. / Bo: Hello.", "Ida Ray, Blue Ocean Trust / Bo");
  }

  @Test
  void whoIsKnownInFullIsMeantByTheFirstName() {
    says("Ida Ray: Hello. / Bo Lind: Hello. / Ida: Bye.", "Ida Ray / Bo Lind / Ida Ray");
  }

  @Test
  void sentencesAreWordsAndNoName() {
    var said = SpokenByOne.of(List.of(cue(SENTENCES, "Every spring.")));
    assertEquals(Optional.empty(), said.getFirst().speaker());
    assertEquals(SENTENCES + "\nEvery spring.", said.getFirst().text());
  }

  private static void says(String talk, String speakers) {
    var cues =
        Stream.of(talk.split(" / "))
            .map(turn -> turn.split(": ", 2))
            .map(turn -> cue(turn[0], turn[1]))
            .toList();
    assertEquals(
        speakers,
        SpokenByOne.of(cues).stream()
            .map(cue -> cue.speaker().orElse("-"))
            .collect(Collectors.joining(" / ")));
  }

  private static Cue cue(String speaker, String words) {
    return new Cue(Optional.of(speaker), Optional.empty(), Optional.empty(), words);
  }
}
