package dev.earshot.reader.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.episode.Topic;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CitationsTest {
  @Test
  void digitsThatCountOnThroughThePageAreCut() {
    cuts(
        List.of("Chips are fast 1. Power is scarce 2.", "Nobody knew 3."),
        "Chips are fast. Power is scarce.",
        "Nobody knew.");
  }

  @Test
  void aLoneNumberProvesNothing() {
    cuts(List.of("Chips are fast 1."), "Chips are fast 1.");
    cuts(List.of("They shipped 7.", "Nobody knew 3."), "They shipped 7.", "Nobody knew 3.");
  }

  @Test
  void aVersionAmongCitationsStays() {
    cuts(
        List.of("We use version 2. Chips are fast 1.", "Power is scarce 2. Nobody knew 3."),
        "We use version 2. Chips are fast.",
        "Power is scarce. Nobody knew.");
  }

  @Test
  void aNameWithItsNumberAtTheEndOfTheCountStays() {
    cuts(
        List.of("Chips are fast 1. Power is scarce 2.", "We tried Llama 3."),
        "Chips are fast. Power is scarce.",
        "We tried Llama 3.");
  }

  private static void cuts(List<String> summaries, String... expected) {
    var topics = summaries.stream().map(text -> Topic.builder().summary(text).build()).toList();
    assertEquals(
        List.of(expected),
        Citations.cut(topics).stream()
            .flatMap(topic -> Stream.of(topic.summary().orElse("")))
            .toList());
  }
}
