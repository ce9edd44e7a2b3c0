package dev.earshot.engine.lucene;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.Correction;
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
import dev.earshot.engine.lucene.hits.Counting;
import dev.earshot.engine.lucene.hits.EpisodeCounts;
import dev.earshot.engine.lucene.hits.FacetCounting;
import dev.earshot.engine.lucene.hits.Glance;
import dev.earshot.engine.lucene.hits.GroupedHits;
import dev.earshot.engine.lucene.hits.Highlights;
import dev.earshot.engine.lucene.hits.HitReader;
import dev.earshot.engine.lucene.hits.MatchedSpans;
import dev.earshot.engine.lucene.hits.Reasons;
import dev.earshot.engine.lucene.hits.Runs;
import dev.earshot.engine.lucene.hits.Standings;
import dev.earshot.engine.lucene.hits.TopHits;
import dev.earshot.engine.lucene.query.AlikeQuery;
import dev.earshot.engine.lucene.query.PlanQueries;
import dev.earshot.engine.lucene.store.Blocks;
import dev.earshot.engine.lucene.store.Commit;
import dev.earshot.engine.lucene.store.IndexFiles;
import dev.earshot.engine.lucene.store.IndexFolder;
import dev.earshot.engine.lucene.store.MarkedIds;
import dev.earshot.engine.lucene.store.PartialIds;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.lucene.suggest.KeptCompletions;
import dev.earshot.engine.lucene.suggest.KnownNames;
import dev.earshot.engine.lucene.suggest.ReaderTerms;
import dev.earshot.engine.lucene.suggest.Spelling;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Highlight;
import dev.earshot.plan.Plan;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/// One commit of an index.
///
/// Each method asks a small class of the rooms below, and lets the commit say in a sentence what
/// went wrong with its files. What costs something and is asked for again within one answer is
/// kept: the queries of the plan, and the highlights that were read. For one thread.
final class LuceneSnapshot implements Snapshot {
  private final Commit commit;
  private final IndexFiles files;
  private final Recipe recipe;
  private final Analysis analysis;
  private final KeptCompletions completions;
  private final IndexSearcher searcher;
  private final IndexReader index;

  private final Highlights highlights;

  /// Of the plans that were asked for: mostly one, and that of what has all that it asks. A plan is
  /// a whole tree, and comparing it with itself costs nothing, while hashing it does.
  private final List<PlanQueries> queries = new ArrayList<>();

  LuceneSnapshot(
      Commit commit,
      IndexFiles files,
      Recipe recipe,
      Analysis analysis,
      KeptCompletions completions) {
    this.commit = commit;
    this.files = files;
    this.recipe = recipe;
    this.analysis = analysis;
    this.completions = completions;
    this.searcher = commit.searcher();
    this.index = searcher.getIndexReader();
    this.highlights = new Highlights(searcher);
  }

  @Override
  public List<Language> languages() {
    return Language.in(FieldInfos.getIndexedFields(index));
  }

  @Override
  public int frequency(Language language, String stem) {
    return commit.read(() -> index.docFreq(new Term(SearchField.TEXT.key(language), stem)));
  }

  @Override
  public boolean hasEpisode(String name) {
    var term = new Term(SearchField.EPISODE.key(), Schema.cut(SearchField.episodeName(name)));
    return commit.read(() -> index.docFreq(term) > 0);
  }

  /// The queries of a plan, made once for all that a use case asks of it.
  private PlanQueries queries(Plan plan) throws IOException {
    for (var known : queries) if (known.plan().equals(plan)) return known;
    var made = new PlanQueries(plan, recipe, analysis, searcher);
    queries.add(made);
    return made;
  }

  @Override
  public Found retrieve(Request request) {
    return commit.read(() -> {
      var query = queries(request.plan()).query();
      return new TopHits(searcher, highlights)
          .find(query, request.order(), request.limit(), request.after());
    });
  }

  /// Lucene leaves out what only scores, which makes counting much cheaper than ranking.
  @Override
  public long count(Plan plan) {
    return commit.read(() -> searcher.count(queries(plan).query()));
  }

  @Override
  public List<Long> countsInEpisodes(Plan plan, List<Candidate> candidates) {
    return commit.read(() -> EpisodeCounts.of(searcher, queries(plan).query(), candidates));
  }

  @Override
  public FoundEpisodes episodes(
      Plan plan, Order order, int limit, int inside, Optional<Place> after) {
    return commit.read(() -> {
      var all = queries(plan).query();
      var complete = queries(plan.complete()).query();
      return new GroupedHits(searcher, all, complete, order, limit, inside, after).page();
    });
  }

  @Override
  public Facets facets(Plan plan, int most) {
    return commit.read(() -> FacetCounting.of(searcher, queries(plan).query(), most, analysis));
  }

  @Override
  public List<Standing> standings(Plan plan, List<Candidate> candidates) {
    return commit.read(
        () -> new Standings(searcher, highlights, queries(plan).tiers(), analysis).of(candidates));
  }

  @Override
  public List<Run> runs(Plan plan, List<Candidate> candidates) {
    return commit.read(() -> new Runs(searcher, plan).of(candidates));
  }

  @Override
  public List<Highlight> highlights(List<Candidate> candidates) {
    return commit.read(() -> {
      var said = new ArrayList<Highlight>();
      for (var candidate : candidates) said.add(highlights.of(candidate.document()));
      return said;
    });
  }

  @Override
  public List<Episode> episodesOf(List<Candidate> candidates) {
    return commit.read(() -> {
      var reader = HitReader.plain(highlights);
      var episodes = new ArrayList<Episode>();
      for (var candidate : candidates) episodes.add(reader.episode(candidate.document()));
      return episodes;
    });
  }

  @Override
  public List<List<String>> replies(List<Candidate> candidates) {
    return commit.read(() -> {
      var reader = HitReader.plain(highlights);
      var replies = new ArrayList<List<String>>();
      for (var candidate : candidates) replies.add(reader.replyTo(candidate.document()));
      return replies;
    });
  }

  @Override
  public List<Hit> hits(Plan plan, List<Candidate> candidates, Surroundings surroundings) {
    return commit.read(() -> {
      var marks = new MatchedSpans(analysis, searcher, queries(plan).marks());
      var reader =
          new HitReader(
              highlights, Optional.of(marks), surroundings.neighbours(), commit.deadline());
      return surroundings.reasons()
          ? reader.explained(candidates, new Reasons(searcher, queries(plan)))
          : reader.read(candidates);
    });
  }

  @Override
  public Optional<Hit> highlight(String id, int neighbours) {
    return commit.read(() -> {
      var reader = HitReader.plain(highlights, neighbours);
      for (var leaf : searcher.getLeafContexts()) {
        var docs = Blocks.live(leaf.reader(), new Term(Schema.ID, id));
        if (!docs.isEmpty())
          return Optional.of(reader.read(new Candidate(leaf.docBase + docs.getFirst(), id, 0, 0)));
      }
      return Optional.empty();
    });
  }

  @Override
  public Optional<StoredEpisode> episode(String id) {
    return commit.read(() -> Blocks.episode(index, id));
  }

  /// Terms are sorted, so ids come in their order; those of deleted episodes are passed over.
  @Override
  public Stream<StoredEpisode> everyEpisode() {
    var ids = commit.read(() -> Blocks.ids(index));
    return Stream.generate(() -> commit.read(ids::next))
        .takeWhile(Optional::isPresent)
        .flatMap(id -> episode(id.orElseThrow()).stream());
  }

  @Override
  public List<String> named(String part, int limit) {
    return commit.read(() -> PartialIds.of(index, part, limit));
  }

  @Override
  public List<String> marked(Set<Integer> marks) {
    return commit.read(() -> MarkedIds.of(index, marks));
  }

  @Override
  public List<Hit> alike(String text, String otherThan, int limit) {
    return commit.read(() -> {
      var query = new AlikeQuery(recipe, analysis, index).of(text, otherThan);
      var found =
          new TopHits(searcher, highlights).find(query, Order.RELEVANCE, limit, Optional.empty());
      return HitReader.plain(highlights).read(found.candidates());
    });
  }

  @Override
  public Optional<Correction> correct(String word) {
    return commit.read(
        () -> new Spelling(recipe.spelling(), analysis).correct(new ReaderTerms(index), word));
  }

  @Override
  public List<Suggestion> suggest(String prefix, int limit) {
    return commit.read(() -> completions.of(index, Schema.cut(prefix), limit));
  }

  @Override
  public Optional<KnownName> name(String words) {
    return commit.read(() -> new KnownNames(new ReaderTerms(index), analysis).of(words));
  }

  @Override
  public Optional<String> nearestName(Suggestion.Kind kind, String words) {
    return commit.read(
        () -> new KnownNames(new ReaderTerms(index), analysis).nearest(kind, Schema.cut(words)));
  }

  @Override
  public Statistics.Counts counts() {
    return commit.read(() -> Counting.counts(searcher));
  }

  @Override
  public Overview overview(int newest) {
    return commit.read(() -> Glance.of(searcher, analysis, newest));
  }

  @Override
  public Statistics statistics() {
    return commit.read(() -> Counting.of(searcher, files.bytes(), recipe));
  }

  @Override
  public String fingerprint() {
    return commit.read(() -> IndexFolder.fingerprint(index));
  }

  @Override
  public void close() {
    commit.close();
  }
}
