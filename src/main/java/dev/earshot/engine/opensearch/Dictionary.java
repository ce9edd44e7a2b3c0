package dev.earshot.engine.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.engine.lucene.store.CompletionTerm;
import dev.earshot.engine.lucene.suggest.TermDictionary;
import dev.earshot.engine.opensearch.documents.FieldKind;
import dev.earshot.engine.opensearch.documents.Mapping;
import dev.earshot.engine.opensearch.query.ClusterTerms;
import dev.earshot.engine.opensearch.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.UTF32ToUTF8;

/// The terms of an index in a cluster, which gives out those of names and titles alone. Of words
/// that begin alike it is asked for some texts that have them: enough to tell which of them are
/// frequent.
final class Dictionary implements TermDictionary {
  private static final String TERMS = "terms";
  private static final String SPELLING = "spelling";

  /// So many texts are looked at for words that begin alike.
  private static final int SAMPLED = 200;

  private final Reading reading;
  private final ClusterTerms terms;

  /// What was asked for before it was wanted, by field and beginning.
  private final Map<String, List<JsonElement>> expected = new HashMap<>();

  Dictionary(Reading reading, ClusterTerms terms) {
    this.reading = reading;
    this.terms = terms;
  }

  /// Asks once for all terms that begin like some others up to their border.
  ///
  /// @param starts by their fields
  void expect(Map<String, Set<String>> starts) {
    var asked = new JsonObject();
    var any = new ArrayList<JsonObject>();
    starts.forEach((field, some) -> {
      if (some.isEmpty()) return;
      var pattern = new StringJoiner("|", "(", ").*");
      for (var start : some) {
        pattern.add(Patterns.quoted(start));
        any.add(Json.object("prefix", Json.object(field, start)));
        expected.computeIfAbsent(field + start, key -> new ArrayList<>());
      }
      asked.add(field, terms(field, pattern.toString(), Mapping.MOST_ROWS));
    });
    if (any.isEmpty()) return;
    var body =
        Json.object(
            "query", Json.object("bool", Json.object("should", any)), "size", 0, "aggs", asked);
    var answer = reading.search(body);
    for (var field : asked.keySet())
      for (var bucket : Json.list(answer, "aggregations", field, "buckets"))
        expected
            .getOrDefault(field + start(Json.text(bucket, "key")), new ArrayList<>())
            .add(bucket);
  }

  private static String start(String term) {
    return CompletionTerm.start(CompletionTerm.read(term).key());
  }

  @Override
  public void beginning(String field, String start, Use use) {
    var known = expected.get(field + start);
    if (known != null) {
      known.forEach(bucket -> hand(bucket, use));
      return;
    }
    if (FieldKind.of(field) != FieldKind.KEY) sampled(field, start, use);
    else
      buckets(
              field,
              Json.object("prefix", Json.object(field, start)),
              Patterns.quoted(start) + ".*",
              MOST_TERMS)
          .forEach(bucket -> hand(bucket, use));
  }

  private static void hand(JsonElement bucket, Use use) {
    use.of(Json.text(bucket, "key"), (int) Json.number(bucket, "doc_count"));
  }

  private List<JsonElement> buckets(String field, JsonObject query, String pattern, int most) {
    var body =
        Json.object(
            "query", query, "size", 0, "aggs", Json.object(TERMS, terms(field, pattern, most)));
    return Json.list(reading.search(body), "aggregations", TERMS, "buckets");
  }

  /// The terms of a field that a pattern finds, in their order.
  private static JsonObject terms(String field, String pattern, int most) {
    return Json.object(
        "terms",
        Json.object(
            "field", field,
            "include", pattern,
            "size", most,
            "order", Json.object("_key", "asc")));
  }

  private void sampled(String field, String start, Use use) {
    var body =
        Json.object(
            "query",
            Json.object("prefix", Json.object(field, start)),
            "size",
            SAMPLED,
            "_source",
            List.of(field),
            "sort",
            List.of("_doc"));
    var counts = new TreeMap<String, Integer>();
    for (var hit : Json.list(reading.search(body), "hits", "hits"))
      for (var text : Json.list(hit, "_source", field))
        for (var word : dev.earshot.engine.opensearch.documents.TokenText.words(text.getAsString()))
          if (word.startsWith(start)) counts.merge(word, 1, Integer::sum);
    counts.entrySet().stream()
        .limit(MOST_TERMS)
        .forEach(word -> use.of(word.getKey(), word.getValue()));
  }

  /// The cluster gives what may be meant, and what is meant is chosen here.
  @Override
  public void near(String field, Nearly nearly, Use use) {
    var pattern = Patterns.of(nearly);
    var query = Json.object("regexp", Json.object(field, pattern));
    var minimal =
        Operations.determinize(nearly.accepted(), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    var accepted =
        new ByteRunAutomaton(
            Operations.determinize(
                new UTF32ToUTF8().convert(minimal), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
            true);
    int handed = 0;
    for (var bucket : buckets(field, query, pattern, Mapping.MOST_ROWS)) {
      var key = Json.text(bucket, "key").getBytes(StandardCharsets.UTF_8);
      if (handed < MOST_TERMS && accepted.run(key, 0, key.length)) {
        hand(bucket, use);
        handed++;
      }
    }
  }

  @Override
  public int frequency(Term term) {
    return terms.frequency(term);
  }

  @Override
  public long documents() {
    var body = Json.object("size", 0, "track_total_hits", true);
    return Json.number(reading.search(body), "hits", "total", "value");
  }

  /// As Lucene's own checker, which the cluster has as well, shard by shard.
  @Override
  public List<SuggestWord> similar(Term term, int limit, DirectSpellChecker checker) {
    var asked =
        Json.object(
            "field", term.field(),
            "size", limit,
            "suggest_mode", "popular",
            "max_edits", checker.getMaxEdits(),
            "prefix_length", checker.getMinPrefix(),
            "min_word_length", checker.getMinQueryLength(),
            "max_inspections", checker.getMaxInspections(),
            "max_term_freq", checker.getMaxQueryFrequency(),
            "accuracy", checker.getAccuracy());
    var body =
        Json.object(
            "size",
            0,
            "suggest",
            Json.object(SPELLING, Json.object("text", term.text(), "term", asked)));
    var similar = new ArrayList<SuggestWord>();
    for (var word : Json.list(reading.search(body), "suggest", SPELLING))
      for (var option : Json.list(word, "options")) {
        var suggested = new SuggestWord();
        suggested.string = Json.text(option, "text");
        suggested.score = Json.at(option, "score").orElseThrow().getAsFloat();
        suggested.freq = (int) Json.number(option, "freq");
        similar.add(suggested);
      }
    return similar;
  }
}
