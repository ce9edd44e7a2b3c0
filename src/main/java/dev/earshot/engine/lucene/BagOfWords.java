package dev.earshot.engine.lucene;

import dev.earshot.engine.Recipe;
import dev.earshot.engine.lucene.QueryCompiler.Depth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The plain words of a query, scored by the recipe: each word in text and titles, neighbouring
/// words as phrases, and a bonus for all of them.
final class BagOfWords {
  private final Recipe recipe;
  private final Analysis analysis;
  private final IndexReader index;
  private final List<Analysis.Token> tokens = new ArrayList<>();
  private final List<Query> aside = new ArrayList<>();
  private final List<Query> wholes = new ArrayList<>();
  private final List<Either> eithers = new ArrayList<>();
  private int end;

  /// @param index which tells how frequent words are
  BagOfWords(Recipe recipe, Analysis analysis, IndexReader index) {
    this.recipe = recipe;
    this.analysis = analysis;
    this.index = index;
  }

  /// Adds words that stand behind those before.
  void add(List<Analysis.Token> word) {
    if (word.isEmpty()) return;
    for (var token : word) tokens.add(token.movedBy(end));
    end = tokens.getLast().position() + 1;
  }

  /// Adds a word that is wanted as well, but is no neighbour of the others.
  void addAside(List<Analysis.Token> word) {
    for (var token : word) inFields(token.term(), 1).forEach(aside::add);
  }

  /// Adds what is wanted as well; words before and behind it are no neighbours.
  void addAside(Query query) {
    aside.add(query);
    end += Schema.GAP;
  }

  /// Words and other ways of saying them: a passage with one of these has all the words.
  private record Either(List<Analysis.Token> words, List<Query> others) {
    boolean has(String term) {
      return words.stream().anyMatch(token -> token.term().equals(term));
    }
  }

  /// Adds words that stand behind those before, and other ways of saying them.
  void add(List<Analysis.Token> words, List<Query> others) {
    add(words);
    aside.addAll(others);
    eithers.add(new Either(words, others));
  }

  /// Adds what is wanted as much as a strong word is.
  void addWhole(Query query) {
    addAside(query);
    wholes.add(query);
  }

  /// The query for these words; empty where there are none. Passages that have nothing but weak
  /// words are no answer, but need not be ruled out, which costs as much as the query itself, where
  /// they come far behind what anybody looks at.
  Optional<Query> query(Depth depth) throws IOException {
    if (tokens.isEmpty() && aside.isEmpty()) return Optional.empty();
    var all = any(strong(), weak());
    boolean strict = !weak().isEmpty() && !(depth == Depth.FIRST && areFrequent());
    return Optional.of(strict ? onlyWithStrong(all) : all);
  }

  /// A filter beside the query, so that scores are the same with and without it, to the last bit.
  private Query onlyWithStrong(Query all) {
    var strong = new BooleanQuery.Builder();
    counts(strong().stream())
        .forEach((term, count) -> inFields(term, 1).forEach(c -> strong.add(c, Occur.SHOULD)));
    aside.forEach(clause -> strong.add(clause, Occur.SHOULD));
    return new BooleanQuery.Builder()
        .add(all, Occur.MUST)
        .add(strong.build(), Occur.FILTER)
        .build();
  }

  /// The strong words; where there is nothing else, the weak ones have to do.
  private List<Analysis.Token> strong() {
    var strong = tokens.stream().filter(token -> !token.weak()).toList();
    return strong.isEmpty() && aside.isEmpty() ? tokens : strong;
  }

  private Map<String, Integer> weak() {
    var weak = counts(tokens.stream().filter(Analysis.Token::weak));
    weak.keySet().removeAll(counts(strong().stream()).keySet());
    return weak;
  }

  /// Whether more passages have a strong word than anybody counts.
  private boolean areFrequent() throws IOException {
    for (var token : strong())
      if (index.docFreq(new Term(analysis.field(Schema.ALL), token.term())) >= TopHits.COUNTED)
        return true;
    return false;
  }

  private void add(BooleanQuery.Builder query, Map<String, Integer> weak) {
    weak.forEach((term, count) ->
        inText(term, count * recipe.weak()).forEach(c -> query.add(c, Occur.SHOULD)));
  }

  private Query any(List<Analysis.Token> strong, Map<String, Integer> weak) {
    var query = new BooleanQuery.Builder();
    counts(strong.stream())
        .forEach((term, count) -> inFields(term, count).forEach(c -> query.add(c, Occur.SHOULD)));
    aside.forEach(clause -> query.add(clause, Occur.SHOULD));
    for (int i = 1; i < strong.size(); i++) addNeighbours(query, strong.get(i - 1), strong.get(i));
    bonus().ifPresent(bonus -> query.add(bonus, Occur.SHOULD));
    add(query, weak);
    return query.build();
  }

  private static Map<String, Integer> counts(Stream<Analysis.Token> tokens) {
    var counts = new LinkedHashMap<String, Integer>();
    tokens.forEach(token -> counts.merge(token.term(), 1, Integer::sum));
    return counts;
  }

  private Stream<Query> inFields(String term, double weight) {
    return Stream.concat(
        inText(term, weight), boosted(Schema.ABOUT, term, weight * recipe.episode()));
  }

  private Stream<Query> inText(String term, double weight) {
    return Stream.concat(
        boosted(Schema.ALL, term, weight), boosted(Schema.TITLE, term, weight * recipe.title()));
  }

  private Stream<Query> boosted(String field, String term, double weight) {
    return weight == 0
        ? Stream.empty()
        : Stream.of(new BoostQuery(term(field, term), (float) weight));
  }

  private void addNeighbours(BooleanQuery.Builder query, Analysis.Token one, Analysis.Token other) {
    boolean apart = other.position() - one.position() >= Schema.GAP;
    if (apart || one.term().equals(other.term())) return;
    var phrase = QueryCompiler.exactly(analysis.field(Schema.ALL), List.of(one, other));
    query.add(new BoostQuery(phrase, (float) recipe.phrase()), Occur.SHOULD);
  }

  /// What a passage with all the strong words gets, far more than words can make up for: it comes
  /// before those with some. Empty where there is one word.
  Optional<Query> bonus() {
    var terms = counts(strong().stream()).keySet();
    if (terms.size() + wholes.size() < 2) return Optional.empty();
    var all = new BooleanQuery.Builder();
    for (var either : eithers) all.add(either(either), Occur.FILTER);
    for (var term : terms)
      if (eithers.stream().noneMatch(either -> either.has(term)))
        all.add(term(Schema.ALL, term), Occur.FILTER);
    for (var whole : wholes) all.add(whole, Occur.FILTER);
    return Optional.of(
        new BoostQuery(new ConstantScoreQuery(all.build()), (float) recipe.allWords()));
  }

  private Query either(Either either) {
    var words = new BooleanQuery.Builder();
    for (var token : either.words()) words.add(term(Schema.ALL, token.term()), Occur.MUST);
    var any = new BooleanQuery.Builder().add(words.build(), Occur.SHOULD);
    either.others().forEach(other -> any.add(other, Occur.SHOULD));
    return any.build();
  }

  private Query term(String field, String term) {
    return new TermQuery(new Term(analysis.field(field), term));
  }
}
