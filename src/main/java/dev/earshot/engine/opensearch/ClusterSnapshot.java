package dev.earshot.engine.opensearch;

import com.google.gson.JsonObject;
import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.Correction;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.EpisodeRecord;
import dev.earshot.engine.Exchange;
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
import dev.earshot.engine.opensearch.Desks.Look;
import dev.earshot.engine.opensearch.documents.Desk;
import dev.earshot.engine.opensearch.query.ClusterTerms;
import dev.earshot.engine.opensearch.query.QueryJson;
import dev.earshot.engine.opensearch.wire.Json;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Highlight;
import dev.earshot.plan.Plan;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;

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
  private final Rows rows;
  private final Beside beside;
  private final Desks desks;
  private final List<PlanQueries> queries = new ArrayList<>();

  private final Map<Plan, Long> counts = new HashMap<>();

  /// Numbers of episodes, by their ids.
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
    this.rows = new Rows(reading);
    this.beside = new Beside(reading, rows);
    this.desks = new Desks(reading, rows, analysis, terms);
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
      return rows.find(json, request.order(), request.limit(), request.after());
    });
  }

  /// Whoever counts a plan mostly wants to know how much of it has all that is asked as well, so
  /// both are asked for at once.
  @Override
  public long count(Plan plan) {
    var known = counts.get(plan);
    if (known != null) return known;
    read(() -> {
      var complete = plan.complete();
      var found =
          new Counting(reading, analysis)
              .found(QueryJson.of(queries(plan).query()), QueryJson.of(queries(complete).query()));
      counts.put(plan, found.all());
      counts.put(complete, found.both());
      return found;
    });
    return counts.getOrDefault(plan, 0L);
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
    return new EpisodeGroups(reading, rows);
  }

  @Override
  public FoundEpisodes episodes(
      Plan plan, Order order, int limit, int inside, Optional<Place> after) {
    return read(() -> {
      var all = QueryJson.of(RankingShape.of(queries(plan).query()));
      var complete = QueryJson.of(queries(plan.complete()).query());
      return groups().find(all, complete, order, limit, inside, after);
    });
  }

  @Override
  public Facets facets(Plan plan, int most) {
    return read(
        () -> new Counting(reading, analysis).facets(QueryJson.of(queries(plan).query()), most));
  }

  private <T> T look(List<Candidate> candidates, Collection<String> beside, Look<T> look) {
    return read(() -> desks.look(candidates, beside, look));
  }

  @Override
  public List<Run> runs(Plan plan, List<Candidate> candidates) {
    // Their episodes are asked for in the next step, which looks at the same ones.
    return look(
        candidates, Beside.episodes(candidates), (desk, laid) -> new Runs(desk, plan).of(laid));
  }

  @Override
  public List<Standing> standings(Plan plan, List<Candidate> candidates) {
    return look(
        candidates,
        Beside.episodes(candidates),
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
    int place = (int) -Desk.toEpisode(rows.document(candidate));
    return new Standing(episode, place, there.relevance(), there.byGuest());
  }

  @Override
  public List<Highlight> highlights(List<Candidate> candidates) {
    return look(
        candidates,
        List.of(),
        (desk, laid) -> {
          var said = new ArrayList<Highlight>();
          for (var one : laid) said.add(desk.highlights().of(one.document()));
          return said;
        });
  }

  /// Nothing of them is remembered, as they may be all that there are.
  @Override
  public List<Episode> episodesOf(List<Candidate> candidates) {
    var episodes = new HashMap<String, Episode>();
    for (var own :
        reading.some(Beside.episodes(candidates), List.of(Schema.RECORD, Schema.BLOCK))) {
      var record = EpisodeRecord.header(Json.text(own, Schema.RECORD));
      episodes.put(record.id(), record.episode());
    }
    return candidates.stream()
        .map(one -> Objects.requireNonNull(episodes.get(one.episode()), one.episode()))
        .toList();
  }

  /// Only of what asks something are the surroundings asked for.
  @Override
  public List<List<String>> replies(List<Candidate> candidates) {
    var said = highlights(candidates);
    var asking = new ArrayList<Candidate>();
    for (int i = 0; i < said.size(); i++)
      if (Exchange.isOpenedBy(said.get(i))) asking.add(candidates.get(i));
    var replies = repliesToQuestions(asking);
    return candidates.stream().map(one -> replies.getOrDefault(one.id(), List.of())).toList();
  }

  private Map<String, List<String>> repliesToQuestions(List<Candidate> asking) {
    if (asking.isEmpty()) return Map.of();
    return look(
        asking,
        beside.surroundings(asking, 0),
        (desk, laid) -> {
          var reader = HitReader.plain(desk.highlights());
          var replies = new HashMap<String, List<String>>();
          for (var one : laid) replies.put(one.id(), reader.replyTo(one.document()));
          return replies;
        });
  }

  @Override
  public List<Hit> hits(Plan plan, List<Candidate> candidates, Surroundings surroundings) {
    var beside = this.beside.surroundings(candidates, surroundings.neighbours());
    return look(
        candidates,
        beside,
        (desk, laid) -> {
          var marks = new MatchedSpans(analysis, desk, queries(plan).marks());
          var reader =
              new HitReader(
                  desk.highlights(),
                  Optional.of(marks),
                  surroundings.neighbours(),
                  reading.deadline());
          return surroundings.reasons()
              ? reader.explained(laid, new Reasons(desk, queries(plan)))
              : reader.read(laid);
        });
  }

  @Override
  public Optional<Hit> highlight(String id, int neighbours) {
    return plain(Conditions.term(Schema.ID, id), 1, neighbours).stream()
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

  /// The hits of a query by themselves.
  private List<Hit> plain(JsonObject query, int limit, int neighbours) {
    var found = rows.find(query, Order.RELEVANCE, limit, Optional.empty()).candidates();
    return look(
        found,
        beside.surroundings(found, neighbours),
        (desk, laid) -> HitReader.plain(desk.highlights(), neighbours).read(laid));
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
  public List<String> marked(Set<Integer> marks) {
    return new NamedIds(reading).marked(marks);
  }

  @Override
  public List<Hit> alike(String text, String otherThan, int limit) {
    var query = new Alike(recipe, analysis, terms).of(text, otherThan, languages());
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
    try {
      desks.close();
    } catch (IOException e) {
      throw new EngineException("what the cluster gave cannot be put away", e);
    }
  }
}
