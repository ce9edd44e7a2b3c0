package dev.earshot.reader.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Seed;
import dev.earshot.episode.Quote;
import dev.earshot.reader.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CueMergerTest {
  private final List<Cue> cues = new ArrayList<>();

  @Test
  void wholeSentencesAreJoinedFromTheFirstStartToTheLastEnd() {
    cue("Ann", 0, 4, "We built a");
    cue("Ann", 4, 8, "bridge. It");
    cue("Ann", 8, 12, "still stands.");
    merges("0-12 Ann: We built a bridge. It still stands.");
  }

  @Test
  void aChangeOfSpeakerEndsAQuote() {
    cue("Ann", 0, 2, "Is it");
    cue("Bo", 2, 3, "No.");
    cue("", 3, 4, "Music.");
    merges("0-2 Ann: Is it", "2-3 Bo: No.", "3-4 Music.");
  }

  @Test
  void afterHalfAMinuteTheNextSentenceIsAnotherQuote() {
    for (int i = 0; i < 12; i++) cue("", 10 * i, 10 * i + 10, i % 2 == 0 ? "We went" : "home.");
    merges(
        "0-40 We went home. We went home.",
        "40-80 We went home. We went home.",
        "80-120 We went home. We went home.");
  }

  @Test
  void withoutSentencesAQuoteIsCutAtAMinute() {
    for (int i = 0; i < 9; i++) cue("", 10 * i, 10 * i + 10, "and so on " + i);
    merges(
        "0-60 and so on 0 and so on 1 and so on 2 and so on 3 and so on 4 and so on 5",
        "60-90 and so on 6 and so on 7 and so on 8");
  }

  @Test
  void aLongPauseEndsAQuote() {
    cue("", 0, 2, "Here is the news.");
    cue("", 14, 16, "That was music.");
    cue("", 4000, 4002, "and");
    cue("", 8000, 8002, "later");
    merges("0-2 Here is the news.", "14-16 That was music.", "4000-4002 and", "8000-8002 later");
  }

  @Test
  void aLongCueIsCutBetweenItsSentences() {
    String sentence = "word ".repeat(49) + "end. ";
    cue("Ann", 5, 300, sentence.replace("word", "Word").repeat(5));
    var quotes = CueMerger.merge(cues);
    assertEquals(3, quotes.size());
    for (var quote : quotes) assertTrue(CueText.words(quote.text()) <= 150, quote::text);
    assertEquals(Optional.of(Duration.ofSeconds(5)), quotes.getLast().start());
  }

  @Test
  void aSentenceWithoutEndIsCutAtItsWords() {
    cue("", 0, 9, "um ".repeat(400));
    assertEquals(
        List.of(150, 150, 100),
        CueMerger.merge(cues).stream().map(quote -> CueText.words(quote.text())).toList());
  }

  @Test
  void shortFormsEndNoSentence() {
    assertEquals(
        List.of("Dr. Ada Moss met J. Smith.", "Then A.I. came.", "Why?"),
        CueText.pieces("Dr. Ada Moss met J. Smith. Then A.I. came. Why?", 150));
  }

  @Test
  void signsThatNeedNoSpaceGetNone() {
    cue("", 0, 2, "我们修了桥。");
    cue("", 2, 4, "它还在。");
    cue("", 4, 5, "OK");
    cue("", 5, 6, ",");
    cue("", 6, 7, "good.");
    merges("0-7 我们修了桥。它还在。 OK, good.");
  }

  @Test
  void repeatedCaptionsCountOnce() {
    cue("", 0, 2, "Thank you.");
    cue("", 2, 4, "Thank you.");
    cue("", 4, 6, "Thank you.");
    merges("0-6 Thank you.");
  }

  @Test
  void wordsThatAreSaidTwiceStay() {
    cue("", 0, 0.3, "very");
    cue("", 0.3, 0.6, "very");
    cue("", 0.6, 0.9, "late.");
    cue("Ann", 1, 2, "I agree.");
    cue("Bo", 2, 3, "I agree.");
    cue("Bo", 30, 31, "I agree.");
    merges("0-0.9 very very late.", "1-2 Ann: I agree.", "2-3 Bo: I agree.", "30-31 Bo: I agree.");
  }

  @Test
  void rollingCaptionsCountEachLineOnce() {
    cue("", 0, 2, "the river");
    cue("", 2, 4, "the river\nfreezes");
    cue("", 4, 4.01, "freezes");
    cue("", 4.01, 6, "freezes\nevery winter.");
    merges("0-6 the river freezes every winter.");
  }

  @Test
  void captionsThatGrowCountEachWordOnce() {
    cue("", 0, 1, "this is live");
    cue("", 1, 2, "this is live text");
    cue("", 2, 3, "this is live text now.");
    merges("0-3 this is live text now.");
  }

  @Test
  void timesMayBeAbsentOrRunBackwards() {
    cues.add(new Cue(Optional.empty(), Optional.empty(), Optional.empty(), "No time."));
    cue("", 9, 10, "Late.");
    cue("", 3, 4, "Early.");
    merges("?-4 No time. Late. Early.");
  }

  @Test
  void noWordIsLost() {
    long seed = Seed.any();
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      cues.clear();
      for (int i = 0; i < 100; i++)
        cue(random.nextInt(9) > 0 ? "Ann" : "Bo", i, i + 1, said(random, i));
      assertEquals(
          words(cues.stream().map(Cue::text)),
          words(CueMerger.merge(cues).stream().map(Quote::text)),
          () -> "seed " + seed);
    }
  }

  private static String said(Random random, int number) {
    var words = new StringBuilder("w" + number);
    for (int i = random.nextInt(12); i > 0; i--)
      words.append(random.nextInt(6) == 0 ? ". " : " ").append((char) ('A' + random.nextInt(40)));
    return words.append(random.nextInt(3) == 0 ? "." : "").toString();
  }

  private static String words(Stream<String> texts) {
    return texts.collect(Collectors.joining(" ")).replaceAll("\\s+", " ");
  }

  private void cue(String speaker, double start, double end, String text) {
    cues.add(
        new Cue(
            Optional.of(speaker).filter(name -> !name.isEmpty()),
            Optional.of(Duration.ofMillis(Math.round(start * 1000))),
            Optional.of(Duration.ofMillis(Math.round(end * 1000))),
            text));
  }

  private void merges(String... expected) {
    assertEquals(List.of(expected), CueMerger.merge(cues).stream().map(Told::quote).toList());
  }
}
