package dev.earshot.engine.lucene.suggest;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.Correction;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/// Corrects words that the index has hardly seen, by the words that it has seen often.
public final class Spelling {
  private static final int CANDIDATES = 10;

  private final Recipe.Spelling rule;
  private final Analysis analysis;

  public Spelling(Recipe.Spelling rule, Analysis analysis) {
    this.rule = rule;
    this.analysis = analysis;
  }

  public Optional<Correction> correct(IndexReader index, String word) throws IOException {
    var words = analysis.words(word);
    if (words.size() != 1 || words.getFirst().stopWord() || !mayBeWrong(words.getFirst().term()))
      return Optional.empty();
    var term = new Term(SearchField.VOCABULARY.key(), words.getFirst().term());
    int frequency = index.docFreq(term);
    if (frequency > rule.maxFrequency()) return Optional.empty();
    int least = Math.min(rule.minFrequency(), 1 + index.numDocs() / rule.documentsEach());
    return Arrays.stream(
            checker().suggestSimilar(term, CANDIDATES, index, SuggestMode.SUGGEST_MORE_POPULAR))
        .filter(found -> found.freq >= Math.max(least, rule.minRatio() * frequency))
        .max(Comparator.comparingDouble(this::worth).thenComparing(found -> found.string))
        .map(found -> new Correction(word, found.string, frequency > 0));
  }

  private boolean mayBeWrong(String term) {
    return term.length() >= rule.minLength() && term.chars().allMatch(Character::isLetter);
  }

  private double worth(SuggestWord found) {
    return found.score + rule.frequencyWeight() * Math.log(found.freq);
  }

  private DirectSpellChecker checker() {
    var checker = new DirectSpellChecker();
    checker.setMaxInspections(CANDIDATES);
    checker.setMaxEdits(2);
    checker.setMinPrefix(1);
    checker.setMaxQueryFrequency(rule.maxFrequency() + 1);
    checker.setThresholdFrequency(0);
    checker.setMinQueryLength(rule.minLength());
    return checker;
  }
}
