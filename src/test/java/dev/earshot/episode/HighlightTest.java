package dev.earshot.episode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// What topics and quotes refuse, and what they leave absent.
class HighlightTest {
  private static final Duration TEN = Duration.ofSeconds(10);

  @Test
  void aQuoteWithoutWordsIsNone() {
    refuses("the text of a quote is blank", () -> Quote.of(" \n").build());
  }

  @Test
  void aTopicMayBeAMereHeading() {
    assertEquals("", Topic.titled("Mills").build().text());
  }

  @Test
  void theTextOfATopicIsItsSummaryAndItsClosingSentence() {
    assertEquals("Slow wheels.", Topic.builder().summary("Slow wheels.").build().text());
    assertEquals("They turn.", Topic.builder().closing("They turn.").build().text());
    assertEquals(
        "Slow wheels.\nThey turn.",
        Topic.builder().summary("Slow wheels.").closing("They turn.").build().text());
  }

  @Test
  void timesDoNotRunBackwards() {
    var message = "ends at PT10S, before its start PT10.001S";
    refuses(message, () -> Quote.of("a").start(TEN.plusMillis(1)).end(TEN).build());
    refuses(message, () -> Topic.builder().start(TEN.plusMillis(1)).end(TEN).build());
    refuses("the start is negative: PT-10S", () -> Quote.of("a").start(TEN.negated()).build());
    refuses("the end is negative: PT-10S", () -> Topic.builder().end(TEN.negated()).build());
  }

  @Test
  void aMissingStartIsNotZero() {
    assertEquals(Optional.empty(), Quote.of("a").build().start());
    assertEquals(Optional.of(Duration.ZERO), Quote.of("a").start(Duration.ZERO).build().start());
  }

  @Test
  void aMomentMayHaveNoLength() {
    assertEquals(Optional.of(TEN), Quote.of("a").start(TEN).end(TEN).build().end());
  }

  @Test
  void anEndMayBeKnownWithoutAStart() {
    assertEquals(Optional.of(TEN), Topic.builder().end(TEN).build().end());
  }

  @Test
  void aBlankValueIsAbsent() {
    var quote = Quote.of("a").speaker(" ").url("").note("\n").build();
    assertEquals(Quote.of("a").build(), quote);
    assertEquals(
        Topic.builder().build(), Topic.builder().title("").summary(" ").closing("\t").build());
  }

  @Test
  void valuesLoseTheSpaceAroundThem() {
    assertEquals(Optional.of("Ada Stone"), Quote.of("a").speaker(" Ada Stone\n").build().speaker());
  }

  @Test
  void theWordsOfAQuoteStayAsTheyAre() {
    assertEquals(" so  it was ", Quote.of(" so  it was ").build().text());
  }

  @Test
  void whatIsBuiltNoLongerChanges() {
    var tags = new ArrayList<>(List.of("sea"));
    var topic = Topic.builder().tags(tags).build();
    tags.add("land");
    assertEquals(List.of("sea"), topic.tags());
    assertThrows(UnsupportedOperationException.class, () -> topic.quotes().add(null));
  }

  @Test
  void otherQuotesLeaveTheRestOfATopic() {
    var topic = Topic.titled("Mills").summary("Slow wheels.").tags(List.of("sea")).build();
    var spoken = Quote.of("They turn.").build();
    assertEquals(List.of(spoken), topic.withQuotes(List.of(spoken)).quotes());
    assertEquals(topic, topic.withQuotes(List.of(spoken)).withQuotes(List.of()));
    assertTrue(topic.quotes().isEmpty());
  }

  private static void refuses(String message, Executable making) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, making).getMessage());
  }
}
