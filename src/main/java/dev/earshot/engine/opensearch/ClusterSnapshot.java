package dev.earshot.engine.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.Correction;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.Facets;
import dev.earshot.engine.Found;
import dev.earshot.engine.FoundEpisodes;
import dev.earshot.engine.Hit;
import dev.earshot.engine.KnownName;
import dev.earshot.engine.Overview;
import dev.earshot.engine.Place;
import dev.earshot.engine.Request;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.Run;
import dev.earshot.engine.Snapshot;
import dev.earshot.engine.Standing;
import dev.earshot.engine.Statistics;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.Suggestion;
import dev.earshot.engine.lucene.hits.HitReader;
import dev.earshot.engine.lucene.hits.MatchedSpans;
import dev.earshot.engine.lucene.hits.RankingShape;
import dev.earshot.engine.lucene.hits.Reasons;
import dev.earshot.engine.lucene.hits.Runs;
import dev.earshot.engine.lucene.hits.Standings;
import dev.earshot.engine.lucene.query.PlanQueries;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.lucene.store.Scoring;
import dev.earshot.engine.lucene.suggest.Completions;
import dev.earshot.engine.lucene.suggest.KnownNames;
import dev.earshot.engine.lucene.suggest.Spelling;
import dev.earshot.engine.opensearch.documents.Desk;
import dev.earshot.engine.opensearch.documents.DocumentJson;
import dev.earshot.engine.opensearch.documents.Extra;
import dev.earshot.engine.opensearch.query.ClusterTerms;
import dev.earshot.engine.opensearch.query.QueryJson;
import dev.earshot.engine.opensearch.wire.Json;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Highlight;
import dev.earshot.plan.Plan;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/// One commit of an index in a cluster.
///
/// The cluster finds, orders and counts. What was found comes with all its fields and is looked at
/// here, on a [Desk], by what looks at hits of the embedded engine: so marks, reasons and replies
/// are the same. For one thread.
final class ClusterSnapshot implements Snapshot {
  private final Reading reading;
  private final Recipe recipe;
  private final Analysis analysis;
  private final ClusterTerms terms;
  private final Dictionary dictionary;
  private final List<PlanQueries> queries = new ArrayList<>();

  /// Where candidates stand, by the number that they are given.
  private final List<String> places = new ArrayList<>();

  /// What was laid down last; nothing before the first.
  private @Nullable DeskSearcher desk;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> episodes = new HashMap<>();

  ClusterSnapshot(Reading reading, Recipe recipe, Analysis analysis) {
    this.reading = reading;
    this.recipe = recipe;
    this.analysis = analysis;
    var time = reading.time();
    this.terms =
        new ClusterTerms(
            time.cluster().client(), time.index().name(), time.routings(), Scoring.of(recipe));
    this.dictionary = new Dictionary(reading, terms);
  }

  @Override
  public List<Language> languages() {
    return reading.time().state().languages();
  }

  @Override
  public int frequency(Language language, String stem) {
    return terms.frequency(new Term(SearchField.TEXT.key(language), stem));
  }

  @Override
  public boolean hasEpisode(String name) {
    var term = new Term(SearchField.EPISODE.key(), Schema.cut(SearchField.episodeName(name)));
    return terms.frequency(term) > 0;
  }

  /// The queries of a plan, made once for all that a use case asks of it.
  private PlanQueries queries(Plan plan) throws IOException {
    for (var known : queries) if (known.plan().equals(plan)) return known;
    terms.lookUp(plan);
    var made = new PlanQueries(plan, recipe, analysis, terms);
    queries.add(made);
    return made;
  }

  private interface Step<T> {
    T take() throws IOException;
  }

  private <T> T read(Step<T> step) {
    try {
      return step.take();
    } catch (IOException e) {
      throw new EngineException("what the cluster gave cannot be read", e);
    }
  }

  @Override
  public Found retrieve(Request request) {
    return read(() -> {
      var query = queries(request.plan()).query();
      boolean byScore = request.order() == Order.RELEVANCE;
      var json = QueryJson.of(byScore ? RankingShape.of(query) : query);
      return found(json, request.order(), request.limit(), request.after());
    });
  }

  private Found found(JsonObject query, Order order, int limit, Optional<Place> after) {
    var body =
        Json.object("query", query, "size", limit + 1, "sort", sort(order), "track_scores", true);
    after.ifPresent(place -> body.add("search_after", start(order, place)));
    var hits = Json.list(reading.search(body), "hits", "hits");
    var found = new ArrayList<Candidate>();
    for (var hit : hits.subList(0, Math.min(limit, hits.size()))) found.add(candidate(hit, order));
    return Found.upToLast(found, hits.size() > limit);
  }

  /// By score or day, then by id.
  static JsonArray sort(Order order) {
    var byId = Json.object(Schema.ID, "asc");
    var first =
        switch (order) {
          case RELEVANCE -> Json.object("_score", "desc");
          case NEWEST -> byDay("desc");
          case OLDEST -> byDay("asc");
        };
    return Json.array(List.of(first, byId));
  }

  private static JsonObject byDay(String direction) {
    return Json.object(
        SearchField.PUBLISHED.key(), Json.object("order", direction, "missing", "_last"));
  }

  private static JsonArray start(Order order, Place after) {
    Number value =
        order == Order.RELEVANCE ? (Number) (float) after.value() : (Number) (long) after.value();
    return Json.array(List.of(value, after.id()));
  }

  /// A hit as a candidate, its document remembered.
  Candidate candidate(JsonElement hit, Order order) {
    var document = reading.remember(Json.at(hit, "_source").orElseThrow().getAsJsonObject());
    double score = Json.at(hit, "_score").orElseThrow().getAsFloat();
    var sort = Json.list(hit, "sort");
    double value = order == Order.RELEVANCE ? score : sort.getFirst().getAsDouble();
    return new Candidate(number(document), text(document, Schema.ID), score, value);
  }

  private int number(JsonObject document) {
    var place = Json.text(document, Extra.AT);
    return numbers.computeIfAbsent(
        place,
        at -> {
          places.add(at);
          return places.size() - 1;
        });
  }

  /// The first value of a field.
  static String text(JsonObject document, String field) {
    return Json.list(document, field).getFirst().getAsString();
  }

  private JsonObject document(Candidate candidate) {
    return reading.at(List.of(places.get(candidate.document()))).getFirst();
  }

  @Override
  public long count(Plan plan) {
    return read(() -> count(QueryJson.of(queries(plan).query())));
  }

  private long count(JsonObject query) {
    var body = Json.object("query", query, "size", 0, "track_total_hits", true);
    return Json.number(reading.search(body), "hits", "total", "value");
  }

  @Override
  public List<Long> countsInEpisodes(Plan plan, List<Candidate> candidates) {
    return read(() -> {
      var ids = candidates.stream().map(Candidate::episode).distinct().toList();
      var counts = groups().counts(QueryJson.of(queries(plan).query()), ids);
      return candidates.stream().map(one -> counts.getOrDefault(one.episode(), 0L)).toList();
    });
  }

  private EpisodeGroups groups() {
    return new EpisodeGroups(reading, this::candidate);
  }

  @Override
  public FoundEpisodes episodes(
      Plan plan, Order order, int limit, int inside, Optional<Place> after) {
    return read(() -> {
      var all = QueryJson.of(queries(plan).query());
      var complete = QueryJson.of(queries(plan.complete()).query());
      return groups().find(all, complete, order, limit, inside, after);
    });
  }

  @Override
  public Facets facets(Plan plan, int most) {
    return read(
        () -> new Counting(reading, analysis).facets(QueryJson.of(queries(plan).query()), most));
  }

  /// Looks at candidates on a desk.
  private <T> T onDesk(List<Candidate> candidates, List<String> beside, Look<T> look) {
    return read(() -> {
      var wanted = new LinkedHashSet<String>();
      for (var candidate : candidates) wanted.add(places.get(candidate.document()));
      wanted.addAll(beside);
      var there = desk(reading.at(wanted));
      var laid = new ArrayList<Candidate>();
      for (var one : candidates) laid.add(one.in(there.desk().number(places.get(one.document()))));
      return look.at(there, laid);
    });
  }

  /// The desk with these documents on it, beside all others that are known: steps of one answer
  /// look at the same ones.
  private DeskSearcher desk(List<JsonObject> documents) throws IOException {
    var known = desk;
    if (known != null && known.desk().hasAll(documents)) return known;
    if (known != null) known.desk().close();
    var laid = Desk.of(reading.documents(), analysis, terms.similarity());
    var opened = new DeskSearcher(laid, terms);
    desk = opened;
    return opened;
  }

  private interface Look<T> {
    T at(DeskSearcher desk, List<Candidate> laid) throws IOException;
  }

  @Override
  public List<Run> runs(Plan plan, List<Candidate> candidates) {
    return onDesk(candidates, List.of(), (desk, laid) -> new Runs(desk, plan).of(laid));
  }

  @Override
  public List<Standing> standings(Plan plan, List<Candidate> candidates) {
    var own = candidates.stream().map(one -> DocumentJson.at(one.episode(), 0)).toList();
    return onDesk(
        candidates,
        own,
        (desk, laid) -> {
          var tiers = queries(plan).tiers();
          var there = new Standings(desk, desk.highlights(), tiers, analysis).of(laid);
          var standings = new ArrayList<Standing>();
          for (int i = 0; i < there.size(); i++)
            standings.add(standing(candidates.get(i), there.get(i)));
          return standings;
        });
  }

  /// The places on the desk are not those of the episode.
  private Standing standing(Candidate candidate, Standing there) {
    int episode = episodes.computeIfAbsent(candidate.episode(), id -> episodes.size());
    int place = (int) -Desk.toEpisode(document(candidate));
    return new Standing(episode, place, there.relevance(), there.byGuest());
  }

  @Override
  public List<Highlight> highlights(List<Candidate> candidates) {
    return onDesk(
        candidates,
        List.of(),
        (desk, laid) -> {
          var said = new ArrayList<Highlight>();
          for (var one : laid) said.add(desk.highlights().of(one.document()));
          return said;
        });
  }

  @Override
  public List<Episode> episodesOf(List<Candidate> candidates) {
    var own = candidates.stream().map(one -> DocumentJson.at(one.episode(), 0)).toList();
    return onDesk(
        candidates,
        own,
        (desk, laid) -> {
          var reader = HitReader.plain(desk.highlights());
          var found = new ArrayList<Episode>();
          for (var one : laid) found.add(reader.episode(one.document()));
          return found;
        });
  }

  @Override
  public List<List<String>> replies(List<Candidate> candidates) {
    return onDesk(
        candidates,
        surroundings(candidates, 0),
        (desk, laid) -> {
          var reader = HitReader.plain(desk.highlights());
          var replies = new ArrayList<List<String>>();
          for (var one : laid) replies.add(reader.replyTo(one.document()));
          return replies;
        });
  }

  /// Where the topic and the episode of candidates are, so many highlights on either side, and what
  /// may be said in reply.
  private List<String> surroundings(List<Candidate> candidates, int neighbours) {
    var beside = new LinkedHashSet<String>();
    for (var candidate : candidates) {
      long place = Desk.toEpisode(document(candidate));
      long topic = Desk.topicToEpisode(document(candidate));
      if (topic > 0) beside.add(DocumentJson.at(candidate.episode(), topic));
      beside.add(DocumentJson.at(candidate.episode(), 0));
      long last = Math.max(1, place - neighbours - HitReader.FURTHEST);
      for (long at = place + neighbours; at >= last; at--)
        beside.add(DocumentJson.at(candidate.episode(), at));
    }
    if (neighbours > 0) {
      reading.at(beside);
      var alone = candidates.stream().filter(this::isAlone).map(Candidate::episode).distinct();
      beside.addAll(topics(alone.toList()));
    }
    return List.copyOf(beside);
  }

  private List<String> topics(List<String> ofEpisodes) {
    if (ofEpisodes.isEmpty()) return List.of();
    return reading.topics(ofEpisodes).stream().map(topic -> Json.text(topic, Extra.AT)).toList();
  }

  /// Whether a topic has nothing else to be shown beside this: then topics are.
  private boolean isAlone(Candidate candidate) {
    var own = document(candidate);
    long place = Desk.toEpisode(own);
    return Desk.topicToEpisode(own) >= 0
        && Stream.of(place + 1, place - 1)
            .flatMap(at -> reading.at(List.of(DocumentJson.at(candidate.episode(), at))).stream())
            .noneMatch(other -> isQuoteBeside(own, other));
  }

  private static boolean isQuoteBeside(JsonObject own, JsonObject other) {
    return !Desk.isTopic(other) && Desk.topicToEpisode(other) == Desk.topicToEpisode(own);
  }

  @Override
  public List<Hit> hits(Plan plan, List<Candidate> candidates, Surroundings surroundings) {
    var beside = surroundings(candidates, surroundings.neighbours());
    return onDesk(
        candidates,
        beside,
        (desk, laid) -> {
          var marks = new MatchedSpans(analysis, desk, queries(plan).marks());
          var reader =
              new HitReader(desk.highlights(), Optional.of(marks), surroundings.neighbours());
          var reasons = new Reasons(desk, queries(plan));
          var hits = new ArrayList<Hit>();
          for (var one : laid) {
            var hit = reader.read(one);
            boolean explained = surroundings.reasons() && !reading.deadline().isPassed();
            hits.add(explained ? hit.withReasons(reasons.of(one)) : hit);
          }
          return hits;
        });
  }

  @Override
  public Optional<Hit> highlight(String id, int neighbours) {
    return plain(term(Schema.ID, id), 1, neighbours).stream()
        .findFirst()
        .map(hit ->
            new Hit(
                hit.id(),
                0,
                hit.highlight(),
                hit.topic(),
                hit.episodeId(),
                hit.episode(),
                hit.spans(),
                hit.titleSpans(),
                hit.turns(),
                hit.reply(),
                hit.before(),
                hit.after(),
                hit.reasons()));
  }

  static JsonObject term(String field, String value) {
    return Json.object("term", Json.object(field, value));
  }

  /// The hits of a query by themselves.
  private List<Hit> plain(JsonObject query, int limit, int neighbours) {
    var found = found(query, Order.RELEVANCE, limit, Optional.empty()).candidates();
    return onDesk(
        found,
        surroundings(found, neighbours),
        (desk, laid) -> {
          var reader = new HitReader(desk.highlights(), Optional.empty(), neighbours);
          var hits = new ArrayList<Hit>();
          for (var one : laid) hits.add(reader.read(one));
          return hits;
        });
  }

  @Override
  public Optional<StoredEpisode> episode(String id) {
    return new Episodes(reading, analysis).of(List.of(id)).stream().findFirst();
  }

  @Override
  public Stream<StoredEpisode> everyEpisode() {
    return new Episodes(reading, analysis).all();
  }

  @Override
  public List<String> named(String part, int limit) {
    return new NamedIds(reading).of(part, limit);
  }

  @Override
  public List<Hit> alike(String text, String otherThan, int limit) {
    var query = new Alike(recipe, analysis).of(text, otherThan, languages());
    return plain(query, limit, 0);
  }

  @Override
  public void expect(List<String> words, List<String> names) {
    terms.lookUp(words.stream().flatMap(this::inVocabulary).collect(Collectors.toSet()));
    var keys = new KnownNames(dictionary, analysis).keys(names);
    dictionary.expect(keys);
  }

  private Stream<Term> inVocabulary(String word) {
    return analysis.words(word).stream()
        .map(token -> new Term(SearchField.VOCABULARY.key(), token.term()));
  }

  @Override
  public Optional<Correction> correct(String word) {
    return read(() -> new Spelling(recipe.spelling(), analysis).correct(dictionary, word));
  }

  @Override
  public List<Suggestion> suggest(String prefix, int limit) {
    return read(() -> new Completions(dictionary, analysis).of(Schema.cut(prefix), limit));
  }

  @Override
  public Optional<KnownName> name(String words) {
    return read(() -> new KnownNames(dictionary, analysis).of(words));
  }

  @Override
  public Optional<String> nearestName(Suggestion.Kind kind, String words) {
    return read(() -> new KnownNames(dictionary, analysis).nearest(kind, Schema.cut(words)));
  }

  @Override
  public Statistics.Counts counts() {
    return new Counting(reading, analysis).counts();
  }

  @Override
  public Overview overview(int newest) {
    return new Counting(reading, analysis).overview(newest);
  }

  @Override
  public Statistics statistics() {
    return new Counting(reading, analysis).statistics(recipe);
  }

  @Override
  public String fingerprint() {
    return reading.time().state().fingerprint();
  }

  @Override
  public void close() {
    reading.close();
    if (desk == null) return;
    try {
      desk.desk().close();
    } catch (IOException e) {
      throw new EngineException("what the cluster gave cannot be put away", e);
    }
  }
}
