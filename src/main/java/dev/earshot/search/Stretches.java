package dev.earshot.search;

import dev.earshot.analysis.Word;
import dev.earshot.episode.Span;
import java.util.ArrayList;
import java.util.List;

/// Where words stand in their text.
final class Stretches {
  private Stretches() {}

  /// From one word to just before another; where these are the same, the place after the word
  /// before.
  static Span of(List<Word> words, int from, int to) {
    if (from < to) return new Span(words.get(from).from(), words.get(to - 1).to());
    int place = from > 0 ? words.get(from - 1).to() : words.isEmpty() ? 0 : words.get(0).from();
    return new Span(place, place);
  }

  /// The words with these numbers, which rise; neighbours together.
  static List<Span> of(List<Word> words, List<Integer> numbers) {
    var spans = new ArrayList<Span>();
    for (int i = 0, first = 0; i < numbers.size(); i++) {
      boolean goesOn = i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1;
      if (goesOn) continue;
      spans.add(of(words, numbers.get(first), numbers.get(i) + 1));
      first = i + 1;
    }
    return spans;
  }
}
