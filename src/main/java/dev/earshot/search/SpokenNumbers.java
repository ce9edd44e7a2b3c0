package dev.earshot.search;

import dev.earshot.analysis.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// English numbers in words as digits: `twenty-five` is `25`, `3 million` is `3000000`, `nineteen
/// ninety` is `1990`; and signs as words: `50%` is `50 percent`.
final class SpokenNumbers {
  private static final List<String> SMALL =
      List.of(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
              .split(" ", -1));

  private static final List<String> TENS =
      List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1));

  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "thousand", BigDecimal.TEN.pow(3),
          "million", BigDecimal.TEN.pow(6),
          "billion", BigDecimal.TEN.pow(9),
          "trillion", BigDecimal.TEN.pow(12));

  private static final Map<String, BigDecimal> SUFFIXES =
      Map.of(
          "", BigDecimal.ONE,
          "k", BigDecimal.TEN.pow(3),
          "m", BigDecimal.TEN.pow(6),
          "bn", BigDecimal.TEN.pow(9));

  /// Longer ones are no quantities.
  private static final Pattern DIGITS = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)(k|m|bn|)");

  private static final Map<Character, String> CURRENCIES =
      Map.of('$', "dollars", '€', "euros", '£', "pounds");

  private final List<Word> words;
  private final String text;
  private int at;

  private SpokenNumbers(List<Word> words, String text) {
    this.words = words;
    this.text = text;
  }

  static List<Word> inDigits(List<Word> words, String text) {
    var numbers = new SpokenNumbers(words, text);
    var all = new ArrayList<Word>();
    while (numbers.at < words.size()) {
      int first = numbers.at;
      var value = numbers.value();
      if (value.isPresent()) numbers.add(first, value.get(), all);
      else all.add(words.get(numbers.at++));
    }
    return all;
  }

  private void add(int first, BigDecimal value, List<Word> all) {
    int from = words.get(first).from();
    int to = words.get(at - 1).to();
    var currency = from > 0 ? CURRENCIES.get(text.charAt(from - 1)) : null;
    if (currency != null) from--;
    all.add(word(value.stripTrailingZeros().toPlainString(), from, to));
    if (currency != null) all.add(word(currency, from, to));
    if (to < text.length() && text.charAt(to) == '%') all.add(word("percent", to, to + 1));
  }

  private static Word word(String folded, int from, int to) {
    return new Word(folded, folded, false, from, to);
  }

  /// Reads parts such as `two hundred thousand` as long as each is of a smaller scale.
  private Optional<BigDecimal> value() {
    Optional<BigDecimal> sum = Optional.empty();
    var scale = BigDecimal.TEN.pow(15);
    while (true) {
      int before = at;
      var below = belowThousand();
      if (below.isEmpty()) return sum;
      var next = scale();
      if (next.compareTo(scale) >= 0) {
        at = before;
        return sum;
      }
      sum = Optional.of(sum.orElse(BigDecimal.ZERO).add(below.get().multiply(next)));
      if (next.compareTo(BigDecimal.ONE) == 0) return sum;
      scale = next;
    }
  }

  private BigDecimal scale() {
    var scale = at < words.size() ? SCALES.get(words.get(at).folded()) : null;
    if (scale == null) return BigDecimal.ONE;
    at++;
    return scale;
  }

  private Optional<BigDecimal> belowThousand() {
    if (at == words.size()) return Optional.empty();
    var digits = DIGITS.matcher(words.get(at).folded());
    if (digits.matches()) {
      at++;
      return Optional.of(new BigDecimal(digits.group(1)).multiply(SUFFIXES.get(digits.group(2))));
    }
    int value = belowHundred();
    if (value < 0) return Optional.empty();
    if (is("hundred")) {
      at++;
      value = 100 * value + Math.max(0, behindHundred());
    } else if (value >= 10 && value <= 20) {
      // The year nineteen ninety.
      int years = belowHundred();
      if (years >= 10) value = 100 * value + years;
      else if (years >= 0) at--;
    }
    return Optional.of(BigDecimal.valueOf(value));
  }

  private int behindHundred() {
    int before = at;
    if (is("and")) at++;
    int value = belowHundred();
    if (value < 0) at = before;
    return value;
  }

  /// -1 where there is none.
  private int belowHundred() {
    if (is("a") && at + 1 < words.size() && isScale(words.get(at + 1).folded())) {
      at++;
      return 1;
    }
    int tens = read(TENS);
    if (tens < 0) return read(SMALL);
    int before = at;
    int units = read(SMALL);
    if (units >= 1 && units <= 9) return 20 + 10 * tens + units;
    at = before;
    return 20 + 10 * tens;
  }

  private static boolean isScale(String word) {
    return word.equals("hundred") || SCALES.containsKey(word);
  }

  private int read(List<String> names) {
    int value = at < words.size() ? names.indexOf(words.get(at).folded()) : -1;
    if (value >= 0) at++;
    return value;
  }

  private boolean is(String word) {
    return at < words.size() && words.get(at).folded().equals(word);
  }
}
