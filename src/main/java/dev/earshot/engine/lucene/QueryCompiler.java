package dev.earshot.engine.lucene;

import dev.earshot.engine.Recipe;
import dev.earshot.query.Clause;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Turns the tree of one query into the Lucene query that finds and scores by the recipe the
/// highlights of one language.
final class QueryCompiler {
  /// Lucene takes 1,024 clauses. A token makes at most three, and once more for each term of a bag:
  /// what is typed or pasted beyond these numbers is not searched.
  private static final int MAX_TOKENS = 300;

  private static final int MAX_TERMS = 120;

  private final Recipe recipe;
  private final Analysis analysis;
  private final IndexReader index;
  private final FieldFilters filters;
  private final Map<String, String> typed = new HashMap<>();
  private final BooleanQuery.Builder bonuses = new BooleanQuery.Builder();
  private int tokens;
  private Depth depth = Depth.ALL;

  /// How far down an order somebody looks.
  enum Depth {
    /// No further than a person.
    FIRST,
    ALL
  }

  /// @param index which tells how frequent words are
  QueryCompiler(Recipe recipe, Analysis analysis, IndexReader index) {
    this.recipe = recipe;
    this.analysis = analysis;
    this.index = index;
    this.filters = new FieldFilters(analysis);
  }

  /// @param depth whether anybody looks at more than the first passages
  Query compile(Clause clause, Depth depth) throws IOException {
    this.depth = depth;
    var found = scoring(clause);
    if (found.isEmpty()) return new MatchNoDocsQuery("a query without words");
    var title = Documents.wholeTitle(analysis.stems(plainText(clause)));
    var whole = new Term(Schema.WHOLE_TITLE, Schema.cut(title));
    if (title.isEmpty() || index.docFreq(whole) == 0) return found.get();
    var exact =
        new BoostQuery(new ConstantScoreQuery(new TermQuery(whole)), (float) recipe.wholeTitle());
    bonuses.add(exact, Occur.SHOULD);
    return new BooleanQuery.Builder().add(found.get(), Occur.MUST).add(exact, Occur.SHOULD).build();
  }

  /// What of the scores of the compiled query tells nothing of how well a passage fits its words.
  Query bonuses() {
    return bonuses.build();
  }

  /// The text of a query that is nothing but words and filters, to be compared with titles; else
  /// empty.
  private static String plainText(Clause clause) {
    if (!(clause instanceof Clause.Wanted wanted)) return "";
    var text = new StringBuilder();
    for (var part : wanted.clauses()) {
      if (part instanceof Clause.Word word) text.append(word.text()).append(' ');
      else if (part instanceof Clause.Widened words) text.append(words.text()).append(' ');
      else if (part instanceof Clause.Name name) text.append(name.typed()).append(' ');
      else if (!(part instanceof Clause.Field)) return "";
    }
    return text.toString();
  }

  Analysis analysis() {
    return analysis;
  }

  /// Empty where analysis finds no word in it: that is no condition, and nothing to look for.
  private Optional<Query> scoring(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Wanted wanted -> sideBySide(wanted.clauses());
      case Clause.And and -> all(and.clauses());
      case Clause.Or or -> any(or.clauses());
      case Clause.Not not -> all(List.of(not));
      case Clause.Required required -> scoring(required.clause());
      case Clause.Word word -> sideBySide(List.of(word));
      case Clause.Corrected word -> sideBySide(List.of(word));
      case Clause.Name name -> sideBySide(List.of(name));
      case Clause.Widened words -> sideBySide(List.of(words));
      case Clause.Prefix prefix -> prefix(prefix);
      case Clause.Phrase phrase -> phrase(phrase.text());
      case Clause.Near near -> near(near);
      case Clause.Lucene lucene -> Optional.of(highlights(lucene(lucene)));
      case Clause.Field field -> Optional.of(new ConstantScoreQuery(filters.of(field)));
    };
  }

  /// Words are wanted, everything else must hold; only where there is nothing else, one of the
  /// words must be there.
  private Optional<Query> sideBySide(List<Clause> clauses) throws IOException {
    var bag = new BagOfWords(recipe, analysis, index);
    for (var clause : clauses) if (isPlain(clause)) addTo(bag, clause);
    bag.bonus().ifPresent(bonus -> bonuses.add(bonus, Occur.SHOULD));
    var conditions = clauses.stream().filter(clause -> !isPlain(clause)).toList();
    if (conditions.isEmpty()) return bag.query(depth);
    var query = new BooleanQuery.Builder();
    boolean anchored = require(query, conditions);
    var words = bag.query(Depth.ALL);
    words.ifPresent(found -> query.add(found, anchored ? Occur.SHOULD : Occur.MUST));
    return complete(query, anchored || words.isPresent());
  }

  /// The words of the compiled query by their stems.
  Map<String, String> typed() {
    return typed;
  }

  private static boolean isPlain(Clause clause) {
    return clause instanceof Clause.Word
        || clause instanceof Clause.Corrected
        || clause instanceof Clause.Name
        || clause instanceof Clause.Widened
        || clause instanceof Clause.Prefix;
  }

  private void addTo(BagOfWords bag, Clause clause) {
    if (clause instanceof Clause.Word word) bag.add(stems(word.text()));
    if (clause instanceof Clause.Prefix prefix) prefix(prefix).ifPresent(bag::addAside);
    if (clause instanceof Clause.Widened words)
      bag.add(stems(words.text()), words.others().stream().flatMap(this::otherwise).toList());
    if (clause instanceof Clause.Name name) bag.addWhole(named(name));
    if (clause instanceof Clause.Corrected word) {
      bag.add(stems(word.meant()));
      if (word.alsoAsTyped()) bag.addAside(stems(word.typed()));
    }
  }

  private Optional<Query> all(List<Clause> clauses) throws IOException {
    var query = new BooleanQuery.Builder();
    return complete(query, require(query, clauses));
  }

  private Optional<Query> any(List<Clause> clauses) throws IOException {
    var query = new BooleanQuery.Builder();
    for (var clause : clauses) scoring(clause).ifPresent(found -> query.add(found, Occur.SHOULD));
    return complete(query, true);
  }

  /// Adds what must hold and what must not; says whether there is something to score by.
  private boolean require(BooleanQuery.Builder query, List<Clause> clauses) throws IOException {
    boolean scored = false;
    for (var clause : clauses) {
      var found = scoring(clause instanceof Clause.Not not ? not.clause() : clause);
      if (found.isEmpty()) continue;
      query.add(found.get(), occur(clause));
      scored |= occur(clause) == Occur.MUST;
    }
    return scored;
  }

  private static Occur occur(Clause clause) {
    return switch (clause) {
      case Clause.Not not -> Occur.MUST_NOT;
      case Clause.Field field -> Occur.FILTER;
      default -> Occur.MUST;
    };
  }

  /// Conditions alone hold for any highlight; no conditions at all are no query.
  private Optional<Query> complete(BooleanQuery.Builder query, boolean scored) {
    if (query.build().clauses().isEmpty()) return Optional.empty();
    if (!scored) query.add(everything(), Occur.MUST);
    return Optional.of(query.build());
  }

  /// Every highlight that has text, all alike.
  Query everything() {
    return new ConstantScoreQuery(new FieldExistsQuery(analysis.field(Schema.ALL)));
  }

  /// Lucene's syntax can name every document; episodes and sources are no answers.
  private Query highlights(Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(everything(), Occur.FILTER)
        .build();
  }

  private Optional<Query> prefix(Clause.Prefix prefix) {
    var start = Documents.joined(analysis.words(prefix.text()));
    return start.isEmpty()
        ? Optional.empty()
        : Optional.of(new ConstantScoreQuery(new PrefixQuery(new Term(Schema.VOCABULARY, start))));
  }

  private Stream<Query> otherwise(String words) {
    return phrase(words)
        .map(said -> (Query) new BoostQuery(said, (float) recipe.synonym()))
        .stream();
  }

  /// Passages of a person or show, and those that speak of them by their whole name.
  private Query named(Clause.Name name) {
    var one = Documents.joined(analysis.words(name.name()));
    var theirs = new BooleanQuery.Builder();
    for (var field : List.of(Schema.GUEST, Schema.HOST, Schema.SPEAKER, Schema.SHOW))
      theirs.add(new TermQuery(new Term(field, one)), Occur.SHOULD);
    var either = new BooleanQuery.Builder();
    either.add(
        new BoostQuery(new ConstantScoreQuery(theirs.build()), (float) recipe.ofName()),
        Occur.SHOULD);
    phrase(name.name()).ifPresent(said -> either.add(said, Occur.SHOULD));
    return either.build();
  }

  private Optional<Query> phrase(String text) {
    var tokens = stems(text);
    if (tokens.isEmpty()) return Optional.empty();
    var inTitle =
        new BoostQuery(exactly(analysis.field(Schema.TITLE), tokens), (float) recipe.title());
    return Optional.of(
        new BooleanQuery.Builder()
            .add(exactly(analysis.field(Schema.ALL), tokens), Occur.MUST)
            .add(inTitle, Occur.SHOULD)
            .build());
  }

  Optional<Query> near(Clause.Near near) {
    var sources = near.clauses().stream().map(this::interval).flatMap(Optional::stream).toList();
    if (sources.isEmpty()) return Optional.empty();
    var together = Intervals.unordered(sources.toArray(IntervalsSource[]::new));
    return Optional.of(
        new IntervalQuery(
            analysis.field(Schema.ALL), Intervals.maxgaps(near.distance(), together)));
  }

  Query lucene(Clause.Lucene lucene) {
    return LuceneSyntax.parse(lucene.text(), analysis);
  }

  private Optional<IntervalsSource> interval(Clause clause) {
    var text = clause instanceof Clause.Phrase phrase ? phrase.text() : clause.toString();
    var terms = stems(text).stream().map(token -> Intervals.term(token.term())).toList();
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(Intervals.phrase(terms.toArray(IntervalsSource[]::new)));
  }

  private List<Analysis.Token> stems(String text) {
    return analysis.stems(text).stream().filter(token -> fits(token, text)).toList();
  }

  private boolean fits(Analysis.Token token, String text) {
    boolean known = typed.containsKey(token.term());
    if (tokens == MAX_TOKENS || (!known && typed.size() == MAX_TERMS)) return false;
    tokens++;
    typed.putIfAbsent(token.term(), text.substring(token.from(), token.to()));
    return true;
  }

  /// The tokens in just this order, with the gaps that they have in the query.
  static Query exactly(String field, List<Analysis.Token> tokens) {
    var phrase = new PhraseQuery.Builder();
    int first = tokens.getFirst().position();
    for (var token : tokens) phrase.add(new Term(field, token.term()), token.position() - first);
    return phrase.build();
  }
}
