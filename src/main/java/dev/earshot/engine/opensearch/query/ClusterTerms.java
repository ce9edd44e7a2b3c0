package dev.earshot.engine.opensearch.query;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.engine.lucene.query.IndexTerms;
import dev.earshot.engine.lucene.query.Translator;
import dev.earshot.engine.opensearch.wire.Client;
import dev.earshot.engine.opensearch.wire.Json;
import dev.earshot.plan.Part;
import dev.earshot.plan.Plan;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;

/// What a cluster knows of the terms of plans: asked for once, all terms of a plan together. Those
/// of all its shards are added up, as it does itself when it scores.
///
/// Asked by a document that does not exist, which is analysed and looked up term by term. It is of
/// what the cluster has now, and not of the snapshot; that can differ only while somebody writes,
/// and then as much as between two replicas. For one thread.
public final class ClusterTerms implements IndexTerms {
  private final Client client;
  private final String index;
  private final List<String> routings;
  private final Similarity similarity;
  private final Map<Term, Optional<TermStatistics>> terms = new HashMap<>();
  private final Map<String, Optional<CollectionStatistics>> fields = new HashMap<>();

  /// @param index its own name
  /// @param routings one that leads to each shard
  public ClusterTerms(Client client, String index, List<String> routings, Similarity similarity) {
    this.client = client;
    this.index = index;
    this.routings = routings;
    this.similarity = similarity;
  }

  /// Asks for all terms of a plan that are not known yet.
  public void lookUp(Plan plan) {
    var wanted = new LinkedHashSet<Term>();
    for (var part : plan.parts()) collect(part, part.scored(), wanted);
    lookUp(wanted);
  }

  private static void collect(Plan.InLanguage in, Part part, Set<Term> wanted) {
    switch (part) {
      case Part.Term term ->
          wanted.add(Translator.term(term.field().key(in.language()), term.term()));
      case Part.Phrase phrase ->
          phrase
              .terms()
              .forEach(placed ->
                  wanted.add(Translator.term(phrase.field().key(in.language()), placed.term())));
      case Part.Weighted weighted -> collect(in, weighted.part(), wanted);
      case Part.Constant constant -> collect(in, constant.part(), wanted);
      case Part.Tier tier -> collect(in, tier.part(), wanted);
      case Part.Group group ->
          group.members().forEach(member -> collect(in, member.part(), wanted));
      case Part.Near p -> {}
      case Part.StartsWith p -> {}
      case Part.Days p -> {}
      case Part.Syntax p -> {}
      case Part.Everything p -> {}
      case Part.Nothing p -> {}
    }
  }

  /// Asks for terms that are not known yet.
  public void lookUp(Set<Term> wanted) {
    var unknown = wanted.stream().filter(term -> !terms.containsKey(term)).toList();
    if (unknown.isEmpty()) return;
    var document = new JsonObject();
    for (var term : unknown) {
      if (!document.has(term.field())) document.add(term.field(), new JsonArray());
      document.getAsJsonArray(term.field()).add(term.text());
    }
    var asked = new JsonArray();
    for (var routing : routings)
      asked.add(
          Json.object(
              "_index", index,
              "routing", routing,
              "doc", document,
              "term_statistics", true,
              "field_statistics", true,
              "positions", false,
              "offsets", false,
              "payloads", false));
    var answer = client.post("/_mtermvectors", Json.object("docs", asked));
    var shards = Json.list(answer, "docs");
    for (var field : document.keySet()) fields.computeIfAbsent(field, name -> field(name, shards));
    for (var term : unknown) terms.put(term, term(term, shards));
  }

  private static Optional<CollectionStatistics> field(String name, List<JsonElement> shards) {
    long texts = 0;
    long sumTotal = 0;
    long sumDocuments = 0;
    for (var shard : shards) {
      texts += Math.max(0, statistic(shard, name, "doc_count"));
      sumTotal += Math.max(0, statistic(shard, name, "sum_ttf"));
      sumDocuments += Math.max(0, statistic(shard, name, "sum_doc_freq"));
    }
    if (texts == 0 || sumDocuments == 0) return Optional.empty();
    return Optional.of(new CollectionStatistics(name, texts, texts, sumTotal, sumDocuments));
  }

  private static long statistic(JsonElement shard, String field, String name) {
    return Json.number(shard, "term_vectors", field, "field_statistics", name);
  }

  private static Optional<TermStatistics> term(Term term, List<JsonElement> shards) {
    long documents = 0;
    long times = 0;
    for (var shard : shards) {
      var found = Json.at(shard, "term_vectors", term.field(), "terms", term.text());
      if (found.isEmpty()) continue;
      documents += Json.number(found.get(), "doc_freq");
      times += Json.number(found.get(), "ttf");
    }
    if (documents == 0) return Optional.empty();
    return Optional.of(
        new TermStatistics(new BytesRef(term.text()), documents, Math.max(times, documents)));
  }

  /// How many documents have a term.
  public int frequency(Term term) {
    return statistics(term).map(found -> (int) found.docFreq()).orElse(0);
  }

  @Override
  public TermQuery query(Term term) {
    return new TermQuery(term);
  }

  @Override
  public Optional<TermStatistics> statistics(Term term) {
    if (!terms.containsKey(term)) lookUp(Set.of(term));
    return terms.getOrDefault(term, Optional.empty());
  }

  @Override
  public Optional<CollectionStatistics> statistics(String field) {
    return fields.getOrDefault(field, Optional.empty());
  }

  @Override
  public Similarity similarity() {
    return similarity;
  }
}
