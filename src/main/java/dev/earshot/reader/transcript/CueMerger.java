package dev.earshot.reader.transcript;

import dev.earshot.episode.Quote;
import dev.earshot.notation.Sentences;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cues become quotes worth reading: whole sentences of one speaker, about half a minute long. A
/// hit in a single cue would be half a sentence. No word is lost but what a cue repeats of the one
/// before it, and sounds of which nobody says a word: `[MUSIC]`.
///
/// Cues are collected until a sentence ends and there is enough of them; another speaker, or a
/// pause after a sentence, ends a quote at once. Where a speaker does not come to an end, the quote
/// is cut after the last whole sentence, or, if there is none, anywhere. A quote lasts from the
/// start of its first to the end of its last cue.
public final class CueMerger {
  /// A quote of so many words may end with its sentence.
  private static final int ENOUGH_WORDS = 75;

  /// No quote is longer, whether or not a sentence ends: search would find everything in it.
  private static final int MOST_WORDS = 150;

  private static final Pattern SOUNDS = Pattern.compile("(?:\\[[^\\[\\]]{1,80}\\]\\s*)+");

  private static final Duration ENOUGH = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /// A pause that long after a sentence is a silence between two people, music, or another day.
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final List<Quote> quotes = new ArrayList<>();
  private final Repeats repeats = new Repeats();
  private List<Cue> pending = new ArrayList<>();
  private int words;

  private CueMerger() {}

  public static List<Quote> merge(List<Cue> cues) {
    var merger = new CueMerger();
    for (var cue : cues) merger.add(cue);
    merger.flush(merger.pending.size());
    return merger.quotes;
  }

  private void add(Cue cue) {
    var fresh = repeats.fresh(cue);
    if (fresh.isEmpty()) prolong(cue);
    else appendAll(cue, CueText.pieces(fresh, MOST_WORDS));
  }

  private void appendAll(Cue cue, List<String> parts) {
    append(cue.saying(parts.getFirst()));
    for (var part : parts.subList(1, parts.size())) append(cue.goingOn().saying(part));
  }

  /// A cue that says nothing new still shows how long the words before it last.
  private void prolong(Cue cue) {
    if (pending.isEmpty()) return;
    var last = pending.removeLast();
    pending.add(last.until(cue.end().or(last::end)));
  }

  /// First ends what is too different or too long to go on, then what is long enough.
  private void append(Cue part) {
    int size = CueText.words(part.text());
    if (isOtherTurn(part)) flush(pending.size());
    while (!pending.isEmpty() && (words + size > MOST_WORDS || isLater(part, LONGEST)))
      flush(lastSentence());
    pending.add(part);
    words += size;
    if (Sentences.isEnd(part.text()) && (words >= ENOUGH_WORDS || isLater(part, ENOUGH)))
      flush(pending.size());
  }

  private boolean isOtherTurn(Cue part) {
    if (pending.isEmpty()) return false;
    var last = pending.getLast();
    return part.opensTurn()
        || !last.speaker().equals(part.speaker())
        || (Sentences.isEnd(last.text()) && passed(last.end(), part.start(), PAUSE));
  }

  /// Counted to where the part starts: the sentences of one long cue share its times.
  private boolean isLater(Cue part, Duration than) {
    return !pending.isEmpty() && passed(pending.getFirst().start(), part.start(), than);
  }

  private static boolean passed(Optional<Duration> from, Optional<Duration> to, Duration atLeast) {
    return from.isPresent() && to.isPresent() && to.get().minus(from.get()).compareTo(atLeast) >= 0;
  }

  /// How many of the pending parts are whole sentences; all, where not one has ended.
  private int lastSentence() {
    int count = pending.size();
    while (count > 0 && !Sentences.isEnd(pending.get(count - 1).text())) count--;
    return count == 0 ? pending.size() : count;
  }

  /// Makes a quote of the first parts; the others wait for the rest of their sentence.
  private void flush(int count) {
    if (count == 0) return;
    var quote = quote(pending.subList(0, count));
    if (!SOUNDS.matcher(quote.text()).matches()) quotes.add(quote);
    pending = new ArrayList<>(pending.subList(count, pending.size()));
    words = pending.stream().mapToInt(part -> CueText.words(part.text())).sum();
  }

  private static Quote quote(List<Cue> parts) {
    var quote = Quote.of(CueText.joined(parts.stream().map(Cue::text).toList()));
    var start = parts.getFirst().start();
    start.ifPresent(quote::start);
    parts.getFirst().speaker().ifPresent(quote::speaker);
    parts
        .getLast()
        .end()
        .filter(end -> start.isEmpty() || end.compareTo(start.get()) >= 0)
        .ifPresent(quote::end);
    return quote.build();
  }
}
