package dev.earshot.engine.opensearch;

import com.google.gson.JsonObject;
import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.lucene.query.AlikeQuery;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.opensearch.query.ClusterTerms;
import dev.earshot.engine.opensearch.wire.Json;
import dev.earshot.plan.Recipe;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;

/// Finds highlights that have the strongest words of a text, which are chosen as [AlikeQuery] does.
/// A cluster chooses by itself only shard by shard, where each knows its own words alone.
final class Alike {
  private final Recipe recipe;
  private final Analysis analysis;
  private final ClusterTerms terms;

  Alike(Recipe recipe, Analysis analysis, ClusterTerms terms) {
    this.recipe = recipe;
    this.analysis = analysis;
    this.terms = terms;
  }

  JsonObject of(String text, String otherThan, List<Language> languages) {
    var any = languages.stream().flatMap(language -> in(language, text).stream()).toList();
    var choice = Json.object("bool", Json.object("should", any, "minimum_should_match", 1));
    var excluded = Conditions.term(Schema.BLOCK, otherThan);
    return Json.object("bool", Json.object("must", List.of(choice), "must_not", List.of(excluded)));
  }

  private List<JsonObject> in(Language language, String text) {
    var field = SearchField.TEXT.key(language);
    var times = times(language, text);
    terms.lookUp(times.keySet().stream().map(s -> new Term(field, s)).collect(Collectors.toSet()));
    long documents = terms.statistics(field).map(CollectionStatistics::docCount).orElse(0L);
    var strengths = new TreeMap<String, Double>();
    times.forEach((stem, count) -> {
      int having = terms.frequency(new Term(field, stem));
      if (having >= AlikeQuery.LEAST_IN_INDEX)
        strengths.put(stem, count * (Math.log((documents + 1.0) / (having + 1.0)) + 1));
    });
    return strengths.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(AlikeQuery.MOST_TERMS)
        .map(stem -> Conditions.term(field, stem.getKey()))
        .toList();
  }

  /// How often each stem is in a text.
  private Map<String, Integer> times(Language language, String text) {
    var times = new TreeMap<String, Integer>();
    for (var token : analysis.in(language).stems(text)) times.merge(token.term(), 1, Integer::sum);
    times.keySet().removeAll(AlikeQuery.stopStems(recipe, analysis, language));
    return times;
  }
}
