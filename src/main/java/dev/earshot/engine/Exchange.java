package dev.earshot.engine;

import dev.earshot.episode.Highlight;
import dev.earshot.episode.Quote;
import dev.earshot.notation.Sentences;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A short question and what somebody else says to it in the next turn. Who speaks must be known of
/// both: without names a change of turns cannot be seen.
public final class Exchange {
  /// How many quotes after a question may belong to its reply.
  public static final int MOST = 3;

  /// Up to here, in UTF-16 units, a question is short: about eighty words. A longer turn says
  /// enough by itself.
  private static final int SHORT = 400;

  /// A reply that reaches this length needs no further quote: "Yeah." may be the first of several.
  private static final int ENOUGH = 200;

  /// What is said later is no reply: highlights of an episode may lie far apart.
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private Exchange() {}

  /// Whether a highlight asks something that a reply could follow.
  public static boolean isOpenedBy(Highlight highlight) {
    return highlight instanceof Quote quote
        && quote.speaker().isPresent()
        && quote.text().length() <= SHORT
        && Sentences.isQuestion(quote.text());
  }

  /// How many of the quotes after a question are its reply: the first, where somebody else says it,
  /// and what they go on with until that is enough to read; 0 where it is no short question, or the
  /// same person goes on.
  ///
  /// @param after the quotes that follow it in the same topic
  public static int reply(Highlight question, List<Quote> after) {
    if (!isOpenedBy(question) || after.isEmpty()) return 0;
    var speaker = after.getFirst().speaker();
    if (speaker.isEmpty()
        || speaker.equals(((Quote) question).speaker())
        || isLater(question, after.getFirst())) return 0;
    int count = 0;
    int length = 0;
    while (count < Math.min(MOST, after.size())
        && length < ENOUGH
        && after.get(count).speaker().equals(speaker)) length += after.get(count++).text().length();
    return count;
  }

  private static boolean isLater(Highlight question, Highlight reply) {
    var end = question.end().or(question::start);
    Optional<Duration> pause = reply.start().flatMap(start -> end.map(start::minus));
    return pause.filter(time -> time.compareTo(PAUSE) > 0).isPresent();
  }
}
