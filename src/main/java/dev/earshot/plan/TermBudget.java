package dev.earshot.plan;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.query.Clause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is searched of a query that has very many words, all languages together: the rarest words,
/// which tell most. Words that a language does not have are no loss.
///
/// A pasted paragraph may have hundreds of words, and each language of an index reads all of them.
final class TermBudget {
  /// Each term costs a look at all passages that have it, in three fields and in each language.
  private static final int MOST = 120;

  /// Phrases may be long, as each is a single clause.
  private static final int MOST_TOKENS = 300;

  private static final int MOST_MARKED = 300;

  private final int languages;
  private final Map<Language, Set<String>> chosen;
  private final int leftOut;

  private TermBudget(int languages, Map<Language, Set<String>> chosen, int leftOut) {
    this.languages = languages;
    this.chosen = chosen;
    this.leftOut = leftOut;
  }

  /// A stem in a language.
  ///
  /// @param number of its word in the query
  private record Stem(Language language, String stem, int number, int frequency) {}

  static TermBudget of(
      Clause clause, List<Language> languages, Analysis analysis, Frequencies frequencies) {
    var words = new ArrayList<String>();
    collect(clause, words);
    var found = new EnumMap<Language, List<String>>(Language.class);
    for (var language : languages) found.put(language, stems(words, analysis.in(language)));
    int all = found.values().stream().mapToInt(List::size).sum();
    if (all <= MOST) return new TermBudget(languages.size(), Map.of(), 0);
    var known = new ArrayList<Stem>();
    found.forEach((language, stems) -> {
      for (int i = 0; i < stems.size(); i++) {
        int frequency = frequencies.of(language, stems.get(i));
        if (frequency > 0) known.add(new Stem(language, stems.get(i), i, frequency));
      }
    });
    known.sort(Comparator.comparingInt(Stem::frequency).thenComparingInt(Stem::number));
    var kept = known.subList(0, Math.min(MOST, known.size()));
    return new TermBudget(languages.size(), byLanguage(languages, kept), leftOut(known, kept));
  }

  private static Map<Language, Set<String>> byLanguage(List<Language> languages, List<Stem> kept) {
    var chosen = new EnumMap<Language, Set<String>>(Language.class);
    for (var language : languages)
      chosen.put(
          language,
          kept.stream()
              .filter(stem -> stem.language() == language)
              .map(Stem::stem)
              .collect(Collectors.toCollection(HashSet::new)));
    return chosen;
  }

  /// The words that are searched in no language.
  private static int leftOut(List<Stem> known, List<Stem> kept) {
    var lost = known.stream().map(Stem::number).collect(Collectors.toSet());
    kept.forEach(stem -> lost.remove(stem.number()));
    return lost.size();
  }

  private static void collect(Clause clause, List<String> words) {
    switch (clause) {
      case Clause.Wanted c -> c.clauses().forEach(part -> collect(part, words));
      case Clause.And c -> c.clauses().forEach(part -> collect(part, words));
      case Clause.Or c -> c.clauses().forEach(part -> collect(part, words));
      case Clause.Not c -> collect(c.clause(), words);
      case Clause.Required c -> collect(c.clause(), words);
      case Clause.Word c -> words.add(c.text());
      case Clause.Widened c -> words.add(c.text());
      case Clause.Corrected c -> {
        words.add(c.meant());
        if (c.alsoAsTyped()) words.add(c.typed());
      }
      case Clause.Name c -> {}
      case Clause.Prefix c -> {}
      case Clause.Phrase c -> {}
      case Clause.Near c -> {}
      case Clause.Lucene c -> {}
      case Clause.Field c -> {}
    }
  }

  private static List<String> stems(List<String> words, Analysis analysis) {
    var stems = new LinkedHashSet<String>();
    for (var word : words) analysis.stems(word).forEach(token -> stems.add(token.term()));
    return List.copyOf(stems);
  }

  /// Whether a stem is searched.
  boolean has(Language language, String stem) {
    return chosen.isEmpty() || chosen.getOrDefault(language, Set.of()).contains(stem);
  }

  /// How many words of the query are not searched.
  int leftOut() {
    return leftOut;
  }

  /// How many tokens of a text each language looks for, to the end of a phrase.
  int tokens() {
    return MOST_TOKENS;
  }

  /// How many words and phrases each language marks.
  int marked() {
    return MOST_MARKED / languages;
  }
}
