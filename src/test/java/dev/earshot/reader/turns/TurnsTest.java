package dev.earshot.reader.turns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final List<String> TALK =
      List.of(
          "Stephan Livera (SL): Welcome.",
          "Anna Moss: Thank you.",
          "SL: One thing first: what is it?",
          "Anna Moss: A chip.");

  @Test
  void namesThatComeAgainAreSpeakers() {
    assertEquals(Optional.of("Anna Moss"), speaker("Anna Moss: A chip.", TALK));
  }

  @Test
  void initialsAreWhomThePageIntroducesByThem() {
    assertEquals(Optional.of("Stephan Livera"), speaker("SL: One thing first: what is it?", TALK));
  }

  @Test
  void aColonInASentenceMakesNoSpeaker() {
    assertEquals(Optional.empty(), speaker("One thing first: what is it?", TALK));
  }

  @Test
  void onePersonAloneIsNoTalk() {
    var diary =
        List.of("Weather: cold.", "Weather: colder.", "Weather: cold again.", "Weather: warm.");
    assertEquals(Optional.empty(), speaker("Weather: cold.", diary));
  }

  @Test
  void aListWithALabelEndsTheTurnAboveIt() {
    var page = new ArrayList<>(TALK);
    page.addAll(List.of("", "**Sponsors**", "", "1. Kettle & Co", "Resources:", "- a chip"));
    var turns = Turns.in(page);
    assertEquals(
        List.of("**Sponsors**", "Resources:"),
        page.stream().filter(line -> turns.endsAt(page.indexOf(line))).toList());
  }

  private static Optional<String> speaker(String line, List<String> page) {
    return Turns.in(page).at(page.indexOf(line)).flatMap(TurnLine::speaker);
  }
}
