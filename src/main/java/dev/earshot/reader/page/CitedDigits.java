package dev.earshot.reader.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Digits before a punctuation mark, which may be a citation, and how much they look like one.
/// Digits after a word that is usually counted ("episode 4.") are none, but may take the place of
/// one in the count: the page would otherwise seem to skip a number.
///
/// @param text which of the page's texts they stand in
record CitedDigits(int text, int start, int value, Look look) {
  private static final Pattern DIGITS =
      Pattern.compile("(?<=[\\p{L},;)\\]%\"”’']) (\\d{1,2})(?=[.,;](?: |$))");

  /// Words that a number belongs to.
  private static final Set<String> COUNTED =
      Set.of(
          "version",
          "versions",
          "episode",
          "chapter",
          "part",
          "step",
          "number",
          "no",
          "phase",
          "season",
          "level",
          "tier",
          "type",
          "stage",
          "series",
          "volume",
          "figure",
          "generation",
          "gen",
          "day",
          "week",
          "year",
          "page",
          "rule",
          "section",
          "release",
          "top",
          "grade",
          "of",
          "to",
          "by",
          "than",
          "about",
          "around",
          "over",
          "under",
          "from",
          "and",
          "or",
          "at",
          "in",
          "until",
          "since",
          "between",
          "nearly",
          "almost",
          "only",
          "least",
          "most");

  /// How much digits look like a citation, least first.
  enum Look {
    /// "Episode 4.": never cut, but it may stand where a citation was counted.
    COUNTED(0),
    /// "Llama 3.": a name, or a citation after one.
    NAMED(1),
    PLAIN(2);

    private final int trust;

    Look(int trust) {
      this.trust = trust;
    }

    int trust() {
      return trust;
    }
  }

  static Stream<CitedDigits> in(String words, int text) {
    return DIGITS.matcher(words).results().map(digits -> of(digits, words, text));
  }

  /// The words without those of the digits that are citations.
  static String replace(String words, int text, Set<CitedDigits> citations) {
    return DIGITS
        .matcher(words)
        .replaceAll(digits ->
            citations.contains(of(digits, words, text))
                ? ""
                : Matcher.quoteReplacement(digits.group()));
  }

  private static CitedDigits of(MatchResult digits, String words, int text) {
    return new CitedDigits(
        text,
        digits.start(),
        Integer.parseInt(digits.group(1)),
        look(wordBefore(words, digits.start())));
  }

  private static String wordBefore(String words, int end) {
    return words.substring(words.lastIndexOf(' ', end - 1) + 1, end);
  }

  private static Look look(String word) {
    if (COUNTED.contains(word.toLowerCase(Locale.ROOT))) return Look.COUNTED;
    return word.chars().anyMatch(Character::isUpperCase) ? Look.NAMED : Look.PLAIN;
  }
}
