package dev.earshot.engine.lucene;

import dev.earshot.engine.Recipe;
import dev.earshot.query.Clause;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
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

/// Turns the tree of one query into the Lucene query that finds and scores by the recipe.
final class QueryCompiler {
  /// Lucene takes 1,024 clauses. A token makes at most three, and once more for each term of a bag:
  /// what is typed or pasted beyond these numbers is not searched.
  private static final int MAX_TOKENS = 300;

  private static final int MAX_TERMS = 120;

  private final Recipe recipe;
  private final Analysis analysis;
  private final IndexReader index;
  private final FieldFilters filters;
  private final Set<String> terms = new HashSet<>();
  private int tokens;

  /// @param index which tells how frequent words are
  QueryCompiler(Recipe recipe, Analysis analysis, IndexReader index) {
    this.recipe = recipe;
    this.analysis = analysis;
    this.index = index;
    this.filters = new FieldFilters(analysis);
  }

  Query compile(Clause clause) throws IOException {
    var found = scoring(clause);
    var title =
        new Term(
            Schema.WHOLE_TITLE,
            Schema.cut(Documents.wholeTitle(analysis.stems(plainText(clause)))));
    if (index.docFreq(title) == 0) return found;
    var exact = new ConstantScoreQuery(new TermQuery(title));
    return new BooleanQuery.Builder()
        .add(found, Occur.MUST)
        .add(new BoostQuery(exact, (float) recipe.wholeTitle()), Occur.SHOULD)
        .build();
  }

  /// The text of a query that is nothing but words and filters, to be compared with titles; else
  /// empty.
  private static String plainText(Clause clause) {
    if (!(clause instanceof Clause.Wanted wanted)) return "";
    var text = new StringBuilder();
    for (var part : wanted.clauses()) {
      if (part instanceof Clause.Word word) text.append(word.text()).append(' ');
      else if (!(part instanceof Clause.Field)) return "";
    }
    return text.toString();
  }

  private Query scoring(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Wanted wanted -> sideBySide(wanted.clauses());
      case Clause.And and -> all(and.clauses());
      case Clause.Or or -> any(or.clauses());
      case Clause.Not not -> all(List.of(not));
      case Clause.Required required -> scoring(required.clause());
      case Clause.Word word -> sideBySide(List.of(word));
      case Clause.Corrected word -> sideBySide(List.of(word));
      case Clause.Prefix prefix -> prefix(prefix);
      case Clause.Phrase phrase -> phrase(phrase.text());
      case Clause.Near near -> near(near);
      case Clause.Lucene lucene -> lucene(lucene);
      case Clause.Field field -> new ConstantScoreQuery(filters.of(field));
    };
  }

  /// Words are wanted, everything else must hold; only where there is nothing else, one of the
  /// words must be there.
  private Query sideBySide(List<Clause> clauses) throws IOException {
    if (clauses.isEmpty()) return new MatchNoDocsQuery("a query without words");
    var bag = new BagOfWords(recipe, index);
    var query = new BooleanQuery.Builder();
    for (var clause : clauses) if (isPlain(clause)) addTo(bag, clause);
    var strict = clauses.stream().filter(clause -> !isPlain(clause)).toList();
    boolean anchored = require(query, strict);
    if (strict.isEmpty()) return bag.query();
    if (strict.size() < clauses.size())
      query.add(bag.strictQuery(), anchored ? Occur.SHOULD : Occur.MUST);
    else if (!anchored) query.add(everything(), Occur.MUST);
    return query.build();
  }

  private static boolean isPlain(Clause clause) {
    return clause instanceof Clause.Word
        || clause instanceof Clause.Corrected
        || clause instanceof Clause.Prefix;
  }

  private void addTo(BagOfWords bag, Clause clause) {
    if (clause instanceof Clause.Word word) bag.add(stems(word.text()));
    if (clause instanceof Clause.Prefix prefix) bag.addAside(prefix(prefix));
    if (clause instanceof Clause.Corrected word) {
      bag.add(stems(word.meant()));
      if (word.alsoAsTyped()) bag.addAside(stems(word.typed()));
    }
  }

  private Query all(List<Clause> clauses) throws IOException {
    var query = new BooleanQuery.Builder();
    if (!require(query, clauses)) query.add(everything(), Occur.MUST);
    return query.build();
  }

  private Query any(List<Clause> clauses) throws IOException {
    var query = new BooleanQuery.Builder();
    for (var clause : clauses) query.add(scoring(clause), Occur.SHOULD);
    return query.build();
  }

  /// Adds what must hold and what must not; says whether there is something to score by.
  private boolean require(BooleanQuery.Builder query, List<Clause> clauses) throws IOException {
    boolean scored = false;
    for (var clause : clauses)
      if (clause instanceof Clause.Not not) query.add(scoring(not.clause()), Occur.MUST_NOT);
      else if (clause instanceof Clause.Field field) query.add(filters.of(field), Occur.FILTER);
      else {
        query.add(scoring(clause), Occur.MUST);
        scored = true;
      }
    return scored;
  }

  /// Every highlight that has text, all alike.
  private static Query everything() {
    return new ConstantScoreQuery(new FieldExistsQuery(Schema.ALL));
  }

  private Query prefix(Clause.Prefix prefix) {
    var start = Documents.joined(analysis.words(prefix.text()));
    if (start.isEmpty()) return new MatchNoDocsQuery("a prefix without letters");
    return new ConstantScoreQuery(new PrefixQuery(new Term(Schema.VOCABULARY, start)));
  }

  private Query phrase(String text) {
    var tokens = stems(text);
    if (tokens.isEmpty()) return everything();
    var inTitle = new BoostQuery(exactly(Schema.TITLE, tokens), (float) recipe.title());
    return new BooleanQuery.Builder()
        .add(exactly(Schema.ALL, tokens), Occur.MUST)
        .add(inTitle, Occur.SHOULD)
        .build();
  }

  Query near(Clause.Near near) {
    var sources = near.clauses().stream().map(this::interval).flatMap(Optional::stream).toList();
    if (sources.isEmpty()) return everything();
    var together = Intervals.unordered(sources.toArray(IntervalsSource[]::new));
    return new IntervalQuery(Schema.ALL, Intervals.maxgaps(near.distance(), together));
  }

  Query lucene(Clause.Lucene lucene) {
    try {
      return new QueryParser(Schema.ALL, analysis.forQueries()).parse(lucene.text());
    } catch (ParseException e) {
      throw LuceneSyntax.explain(e);
    }
  }

  private Optional<IntervalsSource> interval(Clause clause) {
    var text = clause instanceof Clause.Phrase phrase ? phrase.text() : clause.toString();
    var terms = stems(text).stream().map(token -> Intervals.term(token.term())).toList();
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(Intervals.phrase(terms.toArray(IntervalsSource[]::new)));
  }

  private List<Analysis.Token> stems(String text) {
    return analysis.stems(text).stream().filter(this::fits).toList();
  }

  private boolean fits(Analysis.Token token) {
    boolean known = terms.contains(token.term());
    if (tokens == MAX_TOKENS || (!known && terms.size() == MAX_TERMS)) return false;
    tokens++;
    terms.add(token.term());
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
