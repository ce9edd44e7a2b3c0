package dev.earshot.analysis;

import dev.earshot.episode.Episode;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The language of an episode by its code of ISO 639 in two letters, also where earshot has no
/// rules for its words: a model may know others than [Language] does.
///
/// @param declared what the episode says; empty where that is no code of two letters
/// @param likely what its words are in, of the languages that earshot has rules for
public record SpokenLanguage(Optional<String> declared, String likely) {
  /// What a script is written in, as a rule. Of Latin letters nothing follows.
  private static final Map<UnicodeScript, String> BY_SCRIPT =
      Map.of(
          UnicodeScript.HAN, "zh",
          UnicodeScript.HIRAGANA, "ja",
          UnicodeScript.KATAKANA, "ja",
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.CYRILLIC, "ru",
          UnicodeScript.ARABIC, "ar",
          UnicodeScript.HEBREW, "he",
          UnicodeScript.GREEK, "el",
          UnicodeScript.THAI, "th",
          UnicodeScript.DEVANAGARI, "hi");

  /// All letters before that are Latin, but for the micro sign: they need not be looked up.
  private static final int FIRST_NOT_LATIN = 0x250;

  /// The code of a language that is not known.
  private static final String UNKNOWN = "und";

  /// That of an episode.
  public static SpokenLanguage of(Episode episode) {
    var declared = episode.language().map(Language::primaryCode).filter(code -> code.length() == 2);
    return new SpokenLanguage(declared, Language.of(episode).code());
  }

  /// That of some words in it. Their script counts for more than what the episode says: feeds say
  /// English of whatever they have.
  public String of(String words) {
    return ofScript(words)
        .map(code -> declared.filter(said -> !isLatin(said)).orElse(code))
        .orElseGet(this::inLatin);
  }

  /// Languages without rules of their own are treated as English.
  private String inLatin() {
    return likely.equals(Language.ENGLISH.code()) ? declared.orElse(likely) : likely;
  }

  private static boolean isLatin(String code) {
    return Arrays.stream(Language.values())
        .anyMatch(language -> language != Language.RUSSIAN && language.code().equals(code));
  }

  /// What words are in whose letters are not Latin, most of them; empty for others.
  public static Optional<String> ofScript(String words) {
    var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
    int all = 0;
    for (int letter : words.codePoints().filter(Character::isLetter).toArray()) {
      all++;
      if (letter >= FIRST_NOT_LATIN) counts.merge(UnicodeScript.of(letter), 1, Integer::sum);
    }
    int others = counts.values().stream().mapToInt(count -> count).sum();
    int latin = all - others + counts.getOrDefault(UnicodeScript.LATIN, 0);
    if (2 * latin >= all) return Optional.empty();
    // Japanese has Chinese signs as well.
    counts.computeIfPresent(
        UnicodeScript.HAN,
        (han, count) -> counts.containsKey(UnicodeScript.HIRAGANA) ? null : count);
    counts.remove(UnicodeScript.LATIN);
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> BY_SCRIPT.getOrDefault(most.getKey(), UNKNOWN));
  }
}
