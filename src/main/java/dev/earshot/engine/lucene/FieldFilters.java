package dev.earshot.engine.lucene;

import dev.earshot.notation.Days;
import dev.earshot.query.Clause;
import java.util.Locale;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Conditions on fields as Lucene filters.
final class FieldFilters {
  private final Analysis analysis;

  FieldFilters(Analysis analysis) {
    this.analysis = analysis;
  }

  Query of(Clause.Field field) {
    var value = field.value();
    return switch (field.name()) {
      case KIND -> term(Schema.KIND, value.toLowerCase(Locale.ROOT));
      case SHOW -> name(Schema.SHOW, value);
      case GUEST -> name(Schema.GUEST, value);
      case SPEAKER -> name(Schema.SPEAKER, value);
      case EPISODE -> term(Schema.EPISODE, value.toLowerCase(Locale.ROOT));
      case TITLE -> title(value);
      case TAG -> term(Schema.TAG, Documents.joined(analysis.words(value)));
      case SINCE -> days(days(value).first().toEpochDay(), Long.MAX_VALUE);
      case UNTIL -> days(Long.MIN_VALUE, days(value).last().toEpochDay());
    };
  }

  /// The parser lets only dates through.
  private static Days days(String value) {
    return Days.of(value).orElseThrow();
  }

  private static Query days(long from, long to) {
    return LongField.newRangeQuery(Schema.PUBLISHED, from, to);
  }

  /// A name written in one word, or all its words in any order.
  private Query name(String field, String value) {
    var words = analysis.words(value);
    if (words.isEmpty()) return new MatchNoDocsQuery("a name without letters");
    var all = new BooleanQuery.Builder();
    for (var word : words) all.add(term(field, word.term()), Occur.FILTER);
    return either(term(field, Documents.joined(words)), all.build());
  }

  private Query title(String value) {
    var stems = analysis.stems(value);
    if (stems.isEmpty()) return new MatchNoDocsQuery("a title without letters");
    var all = new BooleanQuery.Builder();
    for (var stem : stems)
      all.add(term(analysis.field(Schema.EPISODE_TITLE), stem.term()), Occur.FILTER);
    return either(QueryCompiler.exactly(analysis.field(Schema.TITLE), stems), all.build());
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
