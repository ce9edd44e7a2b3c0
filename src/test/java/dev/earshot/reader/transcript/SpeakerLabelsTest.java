package dev.earshot.reader.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpeakerLabelsTest {
  @Test
  void aSpeakerIsCarriedForward() {
    reads(
        List.of("Mia: Hello.", "Still me.", "Omar van Dyk: Hi.", "SPEAKER_00: Ho."),
        "Mia|Hello.",
        "Mia|Still me.",
        "Omar van Dyk|Hi.",
        "SPEAKER_00|Ho.");
  }

  @Test
  void namesInBracketsAreLabelsAndSoundsAreNot() {
    reads(
        List.of("[Mia]: Hello.", "[Omar]: Hi.", "[Mia]: Ho.", "[music]"),
        "Mia|Hello.",
        "Omar|Hi.",
        "Mia|Ho.",
        "Mia|[music]");
  }

  @Test
  void twoPeopleMaySpeakInOneCaption() {
    reads(
        List.of("Mia: Yes.", "- Mia: No.\n- Dr. Lee: Perhaps\nso."),
        "Mia|Yes.",
        "Mia|No.",
        "Dr. Lee|Perhaps\nso.");
    reads(
        List.of("Mia: Yes.", "Dr. Lee: Ah.", "- Mia: No.\n- Dr. Lee: Perhaps\nso."),
        "Mia|Yes.",
        "Dr. Lee|Ah.",
        "Mia|No.",
        "Dr. Lee|Perhaps\nso.");
  }

  /// It used to go to whoever spoke in the cue before, and to nobody in the first.
  @Test
  void aMarkAloneOnItsLineBelongsToTheWordsBelow() {
    reads(
        List.of(">>\nHello.", "Mia: Hi.", ">>\nWho is it?"), "?|Hello.", "Mia|Hi.", "?|Who is it?");
  }

  @Test
  void notesAndTimesAreNobody() {
    reads(
        List.of("Mia: One.", "Note: two.", "10:30 three", "https://example.org four"),
        "Mia|One.",
        "Mia|Note: two.",
        "Mia|10:30 three",
        "Mia|https://example.org four");
  }

  @Test
  void aNameThatIsNotSureEndsTheTurn() {
    reads(
        List.of("Mia: One.", "Two.", "Three.", "Rome: the city.", "Five."),
        "Mia|One.",
        "Mia|Two.",
        "Mia|Three.",
        "?|Rome: the city.",
        "?|Five.");
  }

  @Test
  void withoutALabelAtTheStartThereAreNone() {
    reads(
        List.of("One.", "Two.", "Three.", "Mia: four.", "Mia: five."),
        "?|One.",
        "?|Two.",
        "?|Three.",
        "?|Mia: four.",
        "?|Mia: five.");
  }

  @Test
  void voicesWithANumberAreLabelsHoweverWritten() {
    reads(
        List.of("[SPEAKER_01]: One.", "(Speaker 2) Two.", "speaker_3: Three.", "[laughter]"),
        "SPEAKER_01|One.",
        "Speaker 2|Two.",
        "speaker_3|Three.",
        "speaker_3|[laughter]");
  }

  @Test
  void aChangeWithoutANameIsSomebodyUnknown() {
    reads(
        List.of("Mia: One.", ">> Two. >> Three.", "Four.", ">> Mia: Five."),
        "Mia|One.",
        "?|Two.",
        "?|Three.",
        "?|Four.",
        "Mia|Five.");
    reads(List.of("- One.\n- Two."), "?|One.", "?|Two.");
  }

  @Test
  void aNameBetweenTwoLabelsIsBelieved() {
    reads(
        List.of("Mia: One.", "Two.", "Mia: Three.", "Rome: Four.", "Mia: Five."),
        "Mia|One.",
        "Mia|Two.",
        "Mia|Three.",
        "Rome|Four.",
        "Mia|Five.");
  }

  private static void reads(List<String> captions, String... expected) {
    var cues =
        captions.stream()
            .map(text -> new Cue(Optional.empty(), Optional.empty(), Optional.empty(), text))
            .toList();
    assertEquals(
        Stream.of(expected).toList(),
        SpeakerLabels.read(cues).stream()
            .map(cue -> cue.speaker().orElse("?") + "|" + cue.text())
            .toList());
  }
}
