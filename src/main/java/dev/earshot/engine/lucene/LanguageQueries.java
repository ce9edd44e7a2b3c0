package dev.earshot.engine.lucene;

import dev.earshot.engine.Recipe;
import dev.earshot.engine.lucene.QueryCompiler.Depth;
import dev.earshot.query.Clause;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Compiles a query for every language that an index has texts in: nobody says in which one they
/// ask. For one search.
final class LanguageQueries {
  private final Analysis analysis;
  private final List<QueryCompiler> compilers;

  LanguageQueries(Recipe recipe, Analysis analysis, IndexSearcher searcher) {
    this.analysis = analysis;
    var index = searcher.getIndexReader();
    this.compilers =
        Language.in(index).stream()
            .map(language -> new QueryCompiler(recipe, analysis.in(language), index))
            .toList();
  }

  /// The query that finds and scores. A highlight is scored in its own language alone.
  Query compile(Clause clause, Depth depth) throws IOException {
    if (compilers.size() == 1) return compilers.getFirst().compile(clause, depth);
    var any = new BooleanQuery.Builder();
    for (var compiler : compilers) {
      var own = new BooleanQuery.Builder();
      own.add(compiler.compile(clause, depth), Occur.MUST);
      any.add(own.add(compiler.everything(), Occur.FILTER).build(), Occur.SHOULD);
    }
    return any.build();
  }

  /// What of the scores of the compiled query tells nothing of how well a passage fits its words.
  Query bonuses() {
    var any = new BooleanQuery.Builder();
    for (var compiler : compilers) any.add(compiler.bonuses(), Occur.SHOULD);
    return any.build();
  }

  /// The words of the compiled query by their stems in each language.
  Map<String, String> typed() {
    var typed = new HashMap<String, String>();
    for (var compiler : compilers) compiler.typed().forEach(typed::putIfAbsent);
    return typed;
  }

  /// Finds the marks of the query in the highlights of a searcher.
  MatchedSpans marks(IndexSearcher searcher, Clause clause) throws IOException {
    var any = new BooleanQuery.Builder();
    var prefixes = List.<String>of();
    for (var compiler : compilers) {
      var marked = new MatchQuery(compiler, clause);
      any.add(marked.query(), Occur.SHOULD);
      prefixes = marked.prefixes();
    }
    return new MatchedSpans(analysis, searcher, any.build(), prefixes);
  }
}
