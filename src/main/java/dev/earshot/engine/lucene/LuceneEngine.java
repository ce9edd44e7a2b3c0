package dev.earshot.engine.lucene;

import dev.earshot.engine.Answer;
import dev.earshot.engine.Correction;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.Engine;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.Facets;
import dev.earshot.engine.Groups;
import dev.earshot.engine.Hit;
import dev.earshot.engine.KnownName;
import dev.earshot.engine.Recipe;
import dev.earshot.engine.Request;
import dev.earshot.engine.Statistics;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.Suggestion;
import dev.earshot.engine.Word;
import dev.earshot.engine.lucene.QueryCompiler.Depth;
import dev.earshot.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;

/// The embedded engine: searches a folder that a [LuceneWriter] fills.
public final class LuceneEngine implements Engine {
  private final Path folder;
  private final Recipe recipe;
  private final Analysis analysis;
  private final Spelling spelling;
  private final Snapshots snapshots;

  private LuceneEngine(Path folder, Directory directory, Recipe recipe) {
    this.folder = folder;
    this.recipe = recipe;
    this.analysis = new Analysis(recipe);
    this.spelling = new Spelling(recipe.spelling(), analysis);
    this.snapshots = Snapshots.of(folder, directory, Scoring.of(recipe));
  }

  /// Does what the first search of a process does in any case and needs no index for: classes and
  /// codecs are loaded, a query is read and compiled. A thread of its own may do it while the
  /// process learns what to search.
  public static void prepare(Recipe recipe) {
    try (var nothing = new MultiReader()) {
      Codec.availableCodecs();
      var searcher = new IndexSearcher(nothing);
      var clause = Query.read("to \"prepare\" a search").clause();
      var analysis = new Analysis(recipe);
      new KnownNames(nothing, analysis).of("prepare names");
      var queries = new LanguageQueries(recipe, analysis, searcher);
      searcher.search(queries.compile(clause, Depth.FIRST), 1);
      queries.marks(searcher, clause);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Opens an index for many searches.
  ///
  /// @throws EngineException if there is no index, or none that this earshot can read
  public static LuceneEngine open(Path folder, Recipe recipe) {
    return new LuceneEngine(folder, IndexFolder.mapped(folder), recipe);
  }

  /// Opens an index for a search or two: quicker to open, slower to search.
  ///
  /// @throws EngineException if there is no index, or none that this earshot can read
  public static LuceneEngine openBriefly(Path folder, Recipe recipe) {
    return new LuceneEngine(folder, IndexFolder.unmapped(folder), recipe);
  }

  @Override
  public Answer search(Request request) {
    return read(request, searcher -> asked(searcher, request).answer());
  }

  @Override
  public Groups groups(Request request, int inside) {
    if (request.order() != Request.Order.RELEVANCE)
      throw new IllegalArgumentException("episodes are grouped by relevance alone");
    return read(
        request, searcher -> new GroupedSearch(searcher, recipe, analysis, request).groups(inside));
  }

  @Override
  public List<Ranked> rank(Request request) {
    return read(request, searcher -> asked(searcher, request).ranked());
  }

  private <T> T read(Request request, Snapshots.Reading<T> reading) {
    return snapshots.read(searcher -> reading.read(limited(searcher, request.deadline())));
  }

  /// Lucene keeps the time limit in the searcher, which all requests to one commit share else.
  private static IndexSearcher limited(IndexSearcher shared, Deadline deadline) {
    if (deadline.isNever()) return shared;
    var own = Snapshots.searcher(shared.getIndexReader(), shared.getSimilarity());
    own.setTimeout(deadline::isPassed);
    return own;
  }

  private LuceneSearch asked(IndexSearcher searcher, Request request) throws IOException {
    return new LuceneSearch(searcher, recipe, analysis, request);
  }

  @Override
  public Facets facets(Request request) {
    return read(
        request,
        searcher -> {
          var queries = new LanguageQueries(recipe, analysis, searcher);
          var query = queries.compile(request.clause(), Depth.ALL);
          return FacetCounting.of(searcher, query, analysis);
        });
  }

  @Override
  public Optional<StoredEpisode> episode(String id) {
    return snapshots.read(searcher -> Blocks.episode(searcher.getIndexReader(), id));
  }

  @Override
  public void forEachEpisode(Consumer<StoredEpisode> consumer) {
    snapshots.look(searcher -> Blocks.forEachEpisode(searcher.getIndexReader(), consumer));
  }

  @Override
  public Optional<Hit> highlight(String id, int neighbours) {
    return snapshots.read(searcher -> highlight(searcher, id, neighbours));
  }

  private static Optional<Hit> highlight(IndexSearcher searcher, String id, int neighbours)
      throws IOException {
    var reader = new HitReader(Optional.empty(), neighbours);
    for (var leaf : searcher.getLeafContexts()) {
      var docs = Blocks.live(leaf.reader(), new Term(Schema.ID, id));
      if (!docs.isEmpty()) return Optional.of(reader.read(leaf, docs.getFirst(), 0));
    }
    return Optional.empty();
  }

  @Override
  public Optional<Correction> correct(String word) {
    return snapshots.read(searcher -> spelling.correct(searcher.getIndexReader(), word));
  }

  @Override
  public List<Suggestion> suggest(String prefix, int limit) {
    return snapshots.read(searcher ->
        new Completions(searcher.getIndexReader(), analysis).of(Schema.cut(prefix), limit));
  }

  @Override
  public Optional<KnownName> name(String words) {
    return snapshots.read(
        searcher -> new KnownNames(searcher.getIndexReader(), analysis).of(words));
  }

  @Override
  public List<Hit> alike(String text, String otherThan, int limit) {
    return snapshots.read(searcher -> {
      var query = new AlikeQuery(recipe, analysis, searcher.getIndexReader()).of(text, otherThan);
      var reader = new HitReader(Optional.empty(), 0);
      var hits = new ArrayList<Hit>();
      var top = TopHits.find(searcher, query, Request.Order.RELEVANCE, limit, Optional.empty());
      for (var found : top.found()) hits.add(reader.read(found.leaf(), found.doc(), found.score()));
      return hits;
    });
  }

  @Override
  public List<Word> words(String text) {
    return analysis.folded(text);
  }

  @Override
  public Statistics.Counts counts() {
    return snapshots.read(Counting::counts);
  }

  @Override
  public Statistics statistics() {
    return snapshots.read(searcher -> Counting.of(searcher, folder, recipe));
  }

  @Override
  public String fingerprint() {
    return snapshots.read(LuceneSearch::fingerprint);
  }

  @Override
  public void close() {
    snapshots.close();
  }
}
