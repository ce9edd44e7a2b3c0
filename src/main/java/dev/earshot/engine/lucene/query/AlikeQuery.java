package dev.earshot.engine.lucene.query;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Finds highlights that have the strongest words of a text, which are those that are frequent in
/// it and rare in the index: tf-idf, as Lucene's `MoreLikeThis` has it.
public final class AlikeQuery {
  /// More words cost time and change little: the strongest ones decide.
  public static final int MOST_TERMS = 25;

  /// A word must be in the text once, and in the index beside the text.
  private static final int LEAST_IN_TEXT = 1;

  public static final int LEAST_IN_INDEX = 2;

  private final Recipe recipe;
  private final Analysis analysis;
  private final IndexReader index;

  public AlikeQuery(Recipe recipe, Analysis analysis, IndexReader index) {
    this.recipe = recipe;
    this.analysis = analysis;
    this.index = index;
  }

  /// In every language that the index has, but not in the episode of that id.
  public Query of(String text, String otherThan) throws IOException {
    var any = new BooleanQuery.Builder();
    for (var language : Language.in(FieldInfos.getIndexedFields(index)))
      any.add(in(language, text), Occur.SHOULD);
    return new BooleanQuery.Builder()
        .add(any.build(), Occur.MUST)
        .add(new TermQuery(new Term(Schema.BLOCK, otherThan)), Occur.MUST_NOT)
        .build();
  }

  private Query in(Language language, String text) throws IOException {
    var field = SearchField.TEXT.key(language);
    var strongest = new MoreLikeThis(index);
    strongest.setAnalyzer(analysis.forQueries());
    strongest.setFieldNames(new String[] {field});
    strongest.setMaxQueryTerms(MOST_TERMS);
    strongest.setMinTermFreq(LEAST_IN_TEXT);
    strongest.setMinDocFreq(LEAST_IN_INDEX);
    strongest.setStopWords(stopStems(recipe, analysis, language));
    return strongest.like(field, new StringReader(text));
  }

  /// Terms are compared as stems, so stop words have to be stems too.
  public static Set<String> stopStems(Recipe recipe, Analysis analysis, Language language) {
    var own = language.stopWords().stream().map(word -> new String((char[]) word));
    var words = Stream.concat(recipe.stopWords().stream(), own).collect(Collectors.joining(" "));
    return analysis.in(language).stems(words).stream()
        .map(Analysis.Token::term)
        .collect(Collectors.toSet());
  }
}
