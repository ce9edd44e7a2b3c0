package dev.earshot.engine.lucene.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Seed;
import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Suggestion;
import dev.earshot.engine.Suggestion.Kind;
import dev.earshot.engine.lucene.store.CompletionTerm;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestWord;
import org.junit.jupiter.api.Test;

/// What many terms begin with is completed the same as by reading all of them.
class CommonBeginningsTest {
  private static final int LIMIT = 10;

  private final Analysis analysis = new Analysis(Recipe.standard().stopWords());

  @Test
  void commonBeginningsAreCompletedAsByReadingAllTerms() throws IOException {
    long seed = Seed.any();
    var choice = new Random(seed);
    var terms = terms(choice);
    var common = Completions.Common.in(new Sorted(terms), analysis, () -> true);
    var all = List.copyOf(terms.keySet());
    int known = 0;
    for (int i = 0; i < 300; i++) {
      var term = all.get(choice.nextInt(all.size()));
      var start = term.substring(0, 1 + choice.nextInt(term.indexOf('\0')));
      if (common.names().of(start, LIMIT).isPresent()) known++;
      assertEquals(
          completed(terms, start, Completions.Common.NONE),
          completed(terms, start, common),
          start + ", seed " + seed);
    }
    assertTrue(known > 50, known + " of the beginnings were known");
  }

  @Test
  void fewTermsAreReadWhenTheyAreAskedFor() throws IOException {
    var terms = new TreeMap<String, Integer>();
    for (int i = 0; i < CommonBeginnings.MANY_TERMS; i++)
      terms.put(CompletionTerm.of("ida " + i, Kind.TOPIC, "Ida " + i), 1);
    assertTrue(names(terms).of("i", LIMIT).isEmpty());
    terms.put(CompletionTerm.of("ivo", Kind.GUEST, "Ivo"), 1);
    var common = names(terms);
    assertEquals("Ivo", common.of("i", LIMIT).orElseThrow().getFirst().suggestion().text());
    assertTrue(common.of("id", LIMIT).isEmpty());
    assertTrue(common.of("j", LIMIT).isEmpty());
    assertTrue(common.of("i", 1_000).isEmpty());
  }

  private static CommonBeginnings names(SortedMap<String, Integer> terms) throws IOException {
    return CommonBeginnings.in(
        new Sorted(terms),
        Schema.COMPLETION,
        (term, times) -> Optional.of(RankedSuggestion.of(term, times)),
        () -> true);
  }

  private List<Suggestion> completed(
      SortedMap<String, Integer> terms, String start, Completions.Common common)
      throws IOException {
    return new Completions(new Sorted(terms), analysis, common).of(start, LIMIT);
  }

  /// Words of few letters, so that many begin alike.
  private static SortedMap<String, Integer> terms(Random choice) {
    var terms = new TreeMap<String, Integer>();
    for (int i = 0; i < 30_000; i++) {
      var text = new StringBuilder();
      for (int n = 3 + choice.nextInt(6); n > 0; n--) text.append("abc".charAt(choice.nextInt(3)));
      var kind = List.of(Kind.GUEST, Kind.EPISODE, Kind.TOPIC, Kind.PHRASE).get(choice.nextInt(4));
      var key = text + " " + i % 1_000;
      terms.put(CompletionTerm.of(key, kind, key), 1 + choice.nextInt(3));
    }
    return terms;
  }

  private record Sorted(SortedMap<String, Integer> terms) implements TermDictionary {
    @Override
    public void beginning(String field, String start, Use use) {
      terms.tailMap(start).entrySet().stream()
          .takeWhile(term -> term.getKey().startsWith(start))
          .forEach(term -> use.of(term.getKey(), term.getValue()));
    }

    @Override
    public void near(String field, Nearly nearly, Use use) {}

    @Override
    public int frequency(Term term) {
      return 0;
    }

    @Override
    public long documents() {
      return terms.size();
    }

    @Override
    public List<SuggestWord> similar(Term term, int limit, DirectSpellChecker checker) {
      return List.of();
    }
  }
}
