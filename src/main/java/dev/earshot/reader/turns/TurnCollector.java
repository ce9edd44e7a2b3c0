package dev.earshot.reader.turns;

import dev.earshot.episode.Quote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts lines of talk together: what one person says until the next begins is one quote. Words
/// before the first name are a quote of nobody known: they were said, and are not lost.
public final class TurnCollector {
  private final List<Quote> quotes = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private Optional<String> speaker = Optional.empty();
  private Optional<Duration> start = Optional.empty();
  private boolean open;

  /// Somebody begins to speak.
  public void begin(Optional<String> speaker, Optional<Duration> start) {
    end();
    this.speaker = speaker;
    this.start = start;
    open = true;
  }

  /// The same person goes on at a time of its own.
  public void goOnAt(Optional<Duration> start) {
    begin(speaker, start);
  }

  public boolean isOpen() {
    return open;
  }

  /// Adds plain text, even if nobody is known to speak.
  ///
  /// @param newParagraph whether it stands apart from what came before
  public void say(String text, boolean newParagraph) {
    open = true;
    if (text.isBlank()) return;
    if (!words.isEmpty()) words.append(newParagraph ? '\n' : ' ');
    words.append(text);
  }

  void end() {
    if (!words.isEmpty()) {
      var quote = Quote.of(words.toString());
      speaker.ifPresent(quote::speaker);
      start.ifPresent(quote::start);
      quotes.add(quote.build());
    }
    words.setLength(0);
    open = false;
  }

  /// All turns since the last call.
  public List<Quote> take() {
    end();
    var taken = List.copyOf(quotes);
    quotes.clear();
    return taken;
  }
}
