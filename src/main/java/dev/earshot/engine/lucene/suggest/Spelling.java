package dev.earshot.engine.lucene.suggest;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.Correction;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestWord;

/// Corrects words that the index has hardly seen, by the words that it has seen often.
///
/// A word of a query is compared with the words of this index, not with a dictionary: names and
/// terms of the trade stand in no dictionary, and a word that nobody said finds nothing however
/// well it is spelled. Candidates are at most two edits away and share the first letter, as
/// Lucene's `DirectSpellChecker` finds them. The one with the greatest similarity wins, where a
/// frequent one may make up for a little less of it.
public final class Spelling {
  private static final int CANDIDATES = 10;
  private static final int MOST_EDITS = 2;

  private final Recipe.Spelling rule;
  private final Analysis analysis;

  public Spelling(Recipe.Spelling rule, Analysis analysis) {
    this.rule = rule;
    this.analysis = analysis;
  }

  /// A better spelling of a word; empty where it is several words, elided, too short, a stop word
  /// or no word of letters alone, or seen often enough.
  public Optional<Correction> correct(TermDictionary index, String word) throws IOException {
    var words = analysis.words(word);
    if (Analysis.isElided(word)) return Optional.empty();
    if (words.size() != 1 || words.getFirst().stopWord() || !mayBeWrong(words.getFirst().term()))
      return Optional.empty();
    var term = new Term(SearchField.VOCABULARY.key(), words.getFirst().term());
    int frequency = index.frequency(term);
    if (frequency > rule.maxFrequency()) return Optional.empty();
    int least = (int) Math.min(rule.minFrequency(), 1 + index.documents() / rule.documentsEach());
    return index.similar(term, CANDIDATES, checker()).stream()
        .filter(found -> found.freq >= Math.max(least, rule.minRatio() * frequency))
        .max(Comparator.comparingDouble(this::worth).thenComparing(found -> found.string))
        .map(found -> new Correction(word, found.string, frequency > 0));
  }

  private boolean mayBeWrong(String term) {
    return term.length() >= rule.minLength() && term.chars().allMatch(Character::isLetter);
  }

  /// Similarity from 0 to 1, and a share of the logarithm of the frequency.
  private double worth(SuggestWord found) {
    return found.score + rule.frequencyWeight() * Math.log(found.freq);
  }

  private DirectSpellChecker checker() {
    var checker = new DirectSpellChecker();
    checker.setMaxInspections(CANDIDATES);
    checker.setMaxEdits(MOST_EDITS);
    checker.setMinPrefix(1);
    checker.setMaxQueryFrequency(rule.maxFrequency() + 1);
    checker.setThresholdFrequency(0);
    checker.setMinQueryLength(rule.minLength());
    return checker;
  }
}
