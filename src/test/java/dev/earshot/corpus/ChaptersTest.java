package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Which chapter a quote falls into. Chapters are written `name 0-60`, quotes `@12`; what has no
/// time is a question mark.
class ChaptersTest {
  @Test
  void aQuoteFallsIntoTheChapterThatIsUnderWay() {
    fills("early[@0 @59] late[@60 @90]", "early 0-60", "late 60-?", "@90", "@60", "@59", "@0");
  }

  @Test
  void whatLiesInAGapOrBeforeAllStaysOutside() {
    fills("early[@20] late[] @5 @40", "early 10-30", "late 60-?", "@5", "@20", "@40");
  }

  @Test
  void aChapterGoesOnBehindAShorterOneWithinIt() {
    fills("long[@5 @40] short[@15]", "long 0-60", "short 10-20", "@5", "@15", "@40");
  }

  @Test
  void whatHasNoTimeStaysOutside() {
    fills("early[@1] @?", "early 0-60", "@?", "@1");
    fills("notes[] early[@1]", "notes ?-?", "early 0-60", "@1");
  }

  @Test
  void chaptersNeedNotBeInOrder() {
    fills("late[@70] early[@5]", "late 60-?", "early 0-?", "@5", "@70");
  }

  @Test
  void withoutTimesNothingMoves() {
    fills("one[] @5 @?", "one ?-?", "@5", "@?");
  }

  private static void fills(String expected, String... lines) {
    var topics = new ArrayList<Topic>();
    var quotes = new ArrayList<Quote>();
    for (var line : lines) {
      if (line.startsWith("@")) quotes.add(quote(line));
      else topics.add(topic(line.split("[ -]", -1)));
    }
    var filled = Chapters.fill(Episode.titled("x").topics(topics).quotes(quotes).build());
    var chapters =
        filled.topics().stream()
            .map(topic -> topic.title().orElse("") + "[" + texts(topic.quotes()) + "]")
            .collect(Collectors.joining(" "));
    assertEquals(expected, (chapters + " " + texts(filled.quotes())).strip());
  }

  private static Quote quote(String line) {
    var quote = Quote.of(line);
    if (!line.equals("@?")) quote.start(seconds(line.substring(1)));
    return quote.build();
  }

  private static Topic topic(String[] words) {
    var topic = Topic.titled(words[0]);
    if (!words[1].equals("?")) topic.start(seconds(words[1]));
    if (!words[2].equals("?")) topic.end(seconds(words[2]));
    return topic.build();
  }

  private static Duration seconds(String text) {
    return Duration.ofSeconds(Long.parseLong(text));
  }

  private static String texts(List<Quote> quotes) {
    return quotes.stream().map(Quote::text).collect(Collectors.joining(" "));
  }
}
