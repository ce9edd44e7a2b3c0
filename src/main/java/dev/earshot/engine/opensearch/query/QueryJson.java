package dev.earshot.engine.opensearch.query;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.lucene.query.NearQuery;
import dev.earshot.engine.opensearch.documents.TokenText;
import dev.earshot.engine.opensearch.wire.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/// Writes a query as a cluster takes it, which makes the same query of it: a cluster is Lucene
/// behind HTTP. So both engines execute one translation of a plan, in the same shape, and score to
/// the last bit alike.
public final class QueryJson {
  private QueryJson() {}

  public static JsonObject of(Query query) {
    return of(query, 1);
  }

  /// A query whose scores are multiplied.
  private static JsonObject of(Query query, float boost) {
    return switch (query) {
      case BoostQuery boosted -> of(boosted.getQuery(), boost * boosted.getBoost());
      case BooleanQuery group -> group(group, boost);
      case ConstantScoreQuery constant ->
          named("constant_score", boost, "filter", of(constant.getQuery(), 1));
      case TermQuery term -> term("term", term.getTerm(), boost);
      case PrefixQuery begins -> term("prefix", begins.getPrefix(), boost);
      case WildcardQuery pattern -> term("wildcard", pattern.getTerm(), boost);
      case RegexpQuery pattern -> term("regexp", pattern.getRegexp(), boost);
      case FuzzyQuery near -> fuzzy(near, boost);
      case TermRangeQuery range -> range(range, boost);
      case PhraseQuery phrase -> phrase(phrase, boost);
      case NearQuery near -> near(near, boost);
      case FieldExistsQuery exists -> named("exists", boost, "field", exists.getField());
      case IndexSortSortedNumericDocValuesRangeQuery range -> of(range.getFallbackQuery(), boost);
      case IndexOrDocValuesQuery either -> of(either.getIndexQuery(), boost);
      case PointRangeQuery range -> range(range, boost);
      case MatchAllDocsQuery all -> named("match_all", boost);
      case MatchNoDocsQuery none -> Json.object("match_none", new JsonObject());
      default ->
          throw new EngineException(
              "a cluster does not know \"" + query + "\"; the plain syntax takes any text");
    };
  }

  private static JsonObject named(String kind, float boost, Object... namesAndValues) {
    var inside = Json.object(namesAndValues);
    if (boost != 1) inside.addProperty("boost", boost);
    return Json.object(kind, inside);
  }

  private static JsonObject inField(String kind, String field, float boost, Object... values) {
    var inside = Json.object(values);
    if (boost != 1) inside.addProperty("boost", boost);
    return Json.object(kind, Json.object(field, inside));
  }

  private static JsonObject term(String kind, Term term, float boost) {
    return inField(kind, term.field(), boost, "value", term.text());
  }

  /// One without clauses finds nothing here, and everything in a cluster; so does one that only
  /// excludes, unless it is told not to.
  private static JsonObject group(BooleanQuery group, float boost) {
    if (group.clauses().isEmpty()) return Json.object("match_none", new JsonObject());
    var json =
        named(
            "bool",
            boost,
            "minimum_should_match",
            Math.max(group.getMinimumNumberShouldMatch(), isChoice(group) ? 1 : 0),
            "adjust_pure_negative",
            false);
    var inside = json.getAsJsonObject("bool");
    for (var clause : group.clauses()) {
      var occur = name(clause.occur());
      if (!inside.has(occur)) inside.add(occur, new JsonArray());
      inside.getAsJsonArray(occur).add(of(clause.query(), 1));
    }
    return json;
  }

  private static boolean isChoice(BooleanQuery group) {
    return group.getClauses(Occur.MUST).isEmpty()
        && group.getClauses(Occur.FILTER).isEmpty()
        && !group.getClauses(Occur.SHOULD).isEmpty();
  }

  private static String name(Occur occur) {
    return switch (occur) {
      case MUST -> "must";
      case SHOULD -> "should";
      case FILTER -> "filter";
      case MUST_NOT -> "must_not";
    };
  }

  private static JsonObject fuzzy(FuzzyQuery near, float boost) {
    return inField(
        "fuzzy",
        near.getTerm().field(),
        boost,
        "value",
        near.getTerm().text(),
        "fuzziness",
        Integer.toString(near.getMaxEdits()),
        "prefix_length",
        near.getPrefixLength(),
        "transpositions",
        near.getTranspositions());
  }

  private static JsonObject range(TermRangeQuery range, float boost) {
    var borders = new ArrayList<Object>();
    add(borders, range.includesLower() ? "gte" : "gt", range.getLowerTerm());
    add(borders, range.includesUpper() ? "lte" : "lt", range.getUpperTerm());
    return inField("range", range.getField(), boost, borders.toArray());
  }

  private static void add(
      List<Object> borders, String name, @org.jspecify.annotations.Nullable BytesRef border) {
    if (border != null) borders.addAll(List.of(name, border.utf8ToString()));
  }

  private static JsonObject range(PointRangeQuery range, float boost) {
    return inField(
        "range",
        range.getField(),
        boost,
        "gte",
        LongPoint.decodeDimension(range.getLowerPoint(), 0),
        "lte",
        LongPoint.decodeDimension(range.getUpperPoint(), 0));
  }

  private static JsonObject phrase(PhraseQuery phrase, float boost) {
    if (phrase.getTerms().length == 0) return Json.object("match_none", new JsonObject());
    var terms = Arrays.stream(phrase.getTerms()).map(Term::text).toList();
    int first = phrase.getPositions()[0];
    var places = Arrays.stream(phrase.getPositions()).map(place -> place - first).toArray();
    return inField(
        "match_phrase",
        phrase.getField(),
        boost,
        "query",
        TokenText.of(terms, places),
        "slop",
        phrase.getSlop());
  }

  private static JsonObject near(NearQuery near, float boost) {
    var runs = near.runs().stream().map(QueryJson::run).toList();
    return inField(
        "intervals",
        near.field(),
        boost,
        "all_of",
        Json.object("ordered", false, "max_gaps", near.distance(), "intervals", runs));
  }

  private static JsonObject run(List<String> run) {
    return Json.object(
        "match", Json.object("query", String.join(" ", run), "ordered", true, "max_gaps", 0));
  }
}
