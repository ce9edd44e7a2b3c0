package dev.earshot.engine.lucene;

import dev.earshot.query.Clause;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What to mark of a query: its strong words (the weak ones only where there are no others), and
/// its phrases whole.
final class MatchQuery {
  private static final int MAX_MARKED = 300;

  private final Analysis analysis;
  private final Set<Query> queries = new LinkedHashSet<>();
  private final List<String> prefixes = new ArrayList<>();
  private final List<Analysis.Token> weak = new ArrayList<>();
  private final QueryCompiler compiler;

  MatchQuery(QueryCompiler compiler, Clause clause) {
    this.analysis = compiler.analysis();
    this.compiler = compiler;
    collect(clause);
  }

  /// What words may start with, for which the index has no positions.
  List<String> prefixes() {
    return prefixes;
  }

  Query query() {
    if (queries.isEmpty()) weak.forEach(token -> queries.add(term(token)));
    var any = new BooleanQuery.Builder();
    queries.stream().limit(MAX_MARKED).forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private void collect(Clause clause) {
    switch (clause) {
      case Clause.Wanted c -> c.clauses().forEach(this::collect);
      case Clause.And c -> c.clauses().forEach(this::collect);
      case Clause.Or c -> c.clauses().forEach(this::collect);
      case Clause.Required c -> collect(c.clause());
      case Clause.Word c -> words(c.text());
      case Clause.Corrected c ->
          Stream.of(c.meant(), c.alsoAsTyped() ? c.typed() : "").forEach(this::words);
      case Clause.Name c -> phrase(c.name());
      case Clause.Widened c -> {
        words(c.text());
        c.others().forEach(this::phrase);
      }
      case Clause.Prefix c -> prefixes.add(Documents.joined(analysis.words(c.text())));
      case Clause.Phrase c -> phrase(c.text());
      case Clause.Near c -> compiler.near(c).ifPresent(queries::add);
      case Clause.Not c -> {}
      case Clause.Lucene c -> queries.add(compiler.lucene(c));
      case Clause.Field c -> {}
    }
  }

  private void words(String text) {
    for (var token : analysis.stems(text))
      if (token.weak()) weak.add(token);
      else queries.add(term(token));
  }

  private void phrase(String text) {
    var tokens = analysis.stems(text);
    if (!tokens.isEmpty()) queries.add(QueryCompiler.exactly(analysis.field(Schema.ALL), tokens));
  }

  private Query term(Analysis.Token token) {
    return new TermQuery(new Term(analysis.field(Schema.ALL), token.term()));
  }
}
