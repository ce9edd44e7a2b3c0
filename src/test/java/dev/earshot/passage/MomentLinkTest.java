package dev.earshot.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Where a passage can be heard or read.
class MomentLinkTest {
  private static final String PAGE = "https://a.example/page";
  private static final String AUDIO = "https://a.example/1.mp3";
  private static final String SCRIPT = "javascript:alert(1)";

  @Test
  void theSourcesOwnLinkComesFirstThenTheAudioThenTheTopic() {
    links(PAGE, PAGE, AUDIO, PAGE + "2");
    links(AUDIO + "#t=754.5", "", AUDIO, PAGE);
    links(AUDIO + "#t=754.5", "", AUDIO + "#t=1", PAGE);
    links(PAGE, "", "", PAGE);
    links("", "", "", "");
  }

  @Test
  void aLinkThatIsNoneHidTheGoodOnesBehindIt() {
    links(AUDIO + "#t=754.5", SCRIPT, AUDIO, PAGE);
    links(PAGE, SCRIPT, "ftp://a.example/1.mp3", PAGE);
    links("", SCRIPT, SCRIPT, SCRIPT);
  }

  @Test
  void aQuoteOfWhichNothingIsKnownOpensWhereItsTopicBegins() {
    var topic = Topic.titled("Topic").start(Duration.ofSeconds(370)).build();
    assertEquals(
        Optional.of(AUDIO + "#t=370"),
        MomentLink.of(
            Quote.of("Words").build(),
            Optional.of(topic),
            Episode.titled("Episode").audio(AUDIO).build()));
  }

  private static void links(String link, String quote, String audio, String topic) {
    var words = Quote.of("Words").url(quote).start(Duration.ofMillis(754_500)).build();
    assertEquals(
        Optional.of(link).filter(given -> !given.isEmpty()),
        MomentLink.of(
            words,
            Optional.of(Topic.titled("Topic").url(topic).build()),
            Episode.titled("Episode").audio(audio).build()));
  }
}
