package dev.earshot;

import dev.earshot.analysis.Analysis;
import dev.earshot.corpus.Batch;
import dev.earshot.corpus.Corpus;
import dev.earshot.corpus.IndexSettings;
import dev.earshot.corpus.Pace;
import dev.earshot.corpus.Progress;
import dev.earshot.corpus.Repair;
import dev.earshot.corpus.Summary;
import dev.earshot.corpus.Watch;
import dev.earshot.engine.Copied;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.Engine;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.Inspection;
import dev.earshot.engine.Inspection.Depth;
import dev.earshot.engine.Overview;
import dev.earshot.engine.Salvage;
import dev.earshot.engine.Snapshot;
import dev.earshot.engine.Statistics;
import dev.earshot.engine.Suggestion;
import dev.earshot.engine.Writer;
import dev.earshot.engine.location.Location;
import dev.earshot.episode.Episode;
import dev.earshot.meaning.Embedder;
import dev.earshot.meaning.Embedders;
import dev.earshot.meaning.EncodingProgress;
import dev.earshot.meaning.Meaning;
import dev.earshot.meaning.Meaning.Haste;
import dev.earshot.passage.EpisodeView;
import dev.earshot.passage.Passage;
import dev.earshot.plan.Recipe;
import dev.earshot.query.InvalidInputException;
import dev.earshot.reader.Format;
import dev.earshot.reader.Readers;
import dev.earshot.reader.formats.Formats;
import dev.earshot.search.Contents;
import dev.earshot.search.ContentsSearch;
import dev.earshot.search.Encoding;
import dev.earshot.search.RelatedResults;
import dev.earshot.search.RelatedSearch;
import dev.earshot.search.Search;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Ranking;
import dev.earshot.search.SearchResults;
import dev.earshot.search.Verification;
import dev.earshot.search.Verifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Full-text search over podcast highlights, for a program that embeds it.
///
/// ```java
/// try (var earshot = Earshot.open(Path.of("index"))) {
///   earshot.index(Path.of("corpus"));
///   var passages = earshot.search("chip design flexibility").passages();
/// }
/// ```
///
/// Safe for use by several threads; open one for the life of the program. Each call works in the
/// thread that makes it, indexing with the help of others, and returns when all is done; searches
/// never wait for indexing, and an interrupt does not end them ([SearchRequest#timeLimit] does).
/// Every search sees the newest whole commit, other processes' included. All methods throw
/// [EngineException], with a sentence for a person, when the index cannot be read or written, or
/// was closed; in particular [dev.earshot.engine.NoIndexException] before anything was indexed; and
/// [InvalidInputException] when what they are given makes no sense. Any other exception is a fault
/// of earshot. Nothing is ever null: what is absent is an empty [Optional] or list, and a null that
/// is given is refused with a [NullPointerException] that names the parameter.
public final class Earshot implements AutoCloseable {
  /// The most completions that may be asked for at once.
  public static final int MAX_SUGGESTIONS = 100;

  /// The most episodes that an overview tells of.
  public static final int MAX_NEWEST = 1_000;

  /// The folder of vectors in that of an index.
  private static final String VECTORS = "meaning";

  private final Location location;
  private final List<Format> formats;
  private final Recipe recipe = Recipe.standard();
  private final Analysis analysis = new Analysis(recipe.stopWords());
  private final ReentrantLock opening = new ReentrantLock();
  private @Nullable Engine engine;
  private @Nullable Meaning meaning;
  private @Nullable Path vectors;
  private boolean closed;

  private Earshot(Location location, List<Format> formats) {
    this.location = location;
    this.formats = formats;
  }

  /// Opens the index in a folder, for many searches. There need not be one yet: [#index(Path...)]
  /// makes it.
  public static Earshot open(Path folder) {
    Objects.requireNonNull(folder, "folder");
    return open(Location.of(folder));
  }

  /// Opens the index at a place. There need not be one yet: [#index(Path...)] makes it.
  public static Earshot open(Location location) {
    Objects.requireNonNull(location, "location");
    return new Earshot(location, List.of());
  }

  /// The same with formats of the program's own, which read files beside those that earshot knows.
  /// A file is read anew when other formats are there, or one has another revision, so whoever
  /// brings the index up to date always brings the same.
  ///
  /// @throws InvalidInputException if a format is called like another
  public static Earshot open(Location location, List<Format> formats) {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(formats, "formats");
    var taken = Formats.taken(formats);
    if (taken.isPresent())
      throw new InvalidInputException(
          "two formats are called \"" + taken.get() + "\"; give yours another name");
    return new Earshot(location, List.copyOf(formats));
  }

  /// An index in the memory of this program, for a test or what need not last: everything works on
  /// it as in a folder, but for [#restore], and it is gone with this object.
  public static Earshot inMemory() {
    return open(Location.memory());
  }

  /// Brings the index up to date with the files under some places, each folder directly below them
  /// being a show. Searches go on meanwhile and see the changes when all are done; where that takes
  /// longer than half a minute, whole episodes now and then.
  ///
  /// @throws InvalidInputException if not one of the places is there
  /// @throws EngineException if the index cannot be written, or someone writes it already, another
  ///   thread of this program included; it is then as it was before, or has what was done by the
  ///   last of those commits
  public Summary index(Path... places) {
    var what = IndexSettings.of(places);
    IndexSettings.requireAny(what.places());
    return index(what, settings(), Progress.silent());
  }

  private Readers readers() {
    return Formats.readers(formats);
  }

  private static Writer.Settings settings() {
    return new Writer.Settings(false, Runtime.getRuntime().availableProcessors(), 0);
  }

  /// Brings the index up to date, and tells how it goes on. A place that is missing is a warning.
  ///
  /// @throws EngineException if the index cannot be written, or is still being written by someone
  ///   else when `how` waits no longer; it is then as it was at its last commit
  /// @throws dev.earshot.corpus.Stopped if the progress says so
  public Summary index(IndexSettings what, Writer.Settings how, Progress progress) {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(how, "how");
    Objects.requireNonNull(progress, "progress");
    long begin = System.nanoTime();
    Corpus.Done done;
    try (var writer = location.write(recipe, how)) {
      var pace = how.rebuild() ? Pace.AT_THE_END : Pace.STEADY;
      done = Corpus.update(writer, readers(), location.files(), what, pace, how.jobs(), progress);
    }
    return summary(done, begin);
  }

  private Summary summary(Corpus.Done done, long begin) {
    var holds = counts();
    return new Summary(
        done.sources(),
        done.changes(),
        holds.episodes(),
        holds.topics(),
        holds.quotes(),
        done.warnings(),
        done.warningCount(),
        Duration.ofNanos(System.nanoTime() - begin));
  }

  /// Brings the index up to date whenever the files change: [Watch#follow] does, until
  /// [Watch#stop].
  public Watch watch(IndexSettings what, Writer.Settings how, Progress progress) {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(how, "how");
    Objects.requireNonNull(progress, "progress");
    return new Watch(location.files(), what, how, progress, (now, told) -> index(what, now, told));
  }

  /// Looks for damage in the newest commit: in the files of a folder what a disk or a stranger may
  /// have changed, in memory what a fault of earshot may have. Searches and writers go on
  /// meanwhile.
  public Inspection check(Depth depth) {
    Objects.requireNonNull(depth, "depth");
    return location.inspect(depth);
  }

  /// Makes a new index of what is whole of this one and of the sources that are still there, each
  /// read again. This one is only read.
  ///
  /// @param folder where nothing may be yet
  /// @param places of sources that this index may have forgotten
  /// @throws EngineException if anything is in that folder, or nothing of this index can be read
  public Repair.Done repair(Path folder, List<Path> places, Progress progress) {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(places, "places");
    Objects.requireNonNull(progress, "progress");
    if (Files.exists(folder))
      throw new EngineException(folder + " is there already; a repair overwrites nothing");
    try (var whole = location.salvage();
        var repaired = open(Location.of(folder), formats)) {
      return repaired.fill(whole, places, progress);
    }
  }

  private Repair.Done fill(Salvage whole, List<Path> places, Progress progress) {
    long begin = System.nanoTime();
    var how = settings();
    try (var writer = location.write(recipe, how)) {
      var saved = Repair.save(whole, writer, places);
      var done =
          Corpus.update(
              writer,
              readers(),
              location.files(),
              saved.sources(),
              Pace.AT_THE_END,
              how.jobs(),
              progress);
      return new Repair.Done(saved.episodes(), summary(done, begin));
    }
  }

  /// Copies the newest commit to a folder of snapshots, as far as it does not have its files yet.
  /// Searches and writers go on meanwhile.
  ///
  /// @param folder new or empty, or with snapshots already; nothing in it is ever overwritten
  public Copied snapshot(Path folder) {
    Objects.requireNonNull(folder, "folder");
    return location.snapshot(folder);
  }

  /// Makes the index of a snapshot, every byte of which is compared with what was copied.
  ///
  /// @param folder of snapshots
  /// @param name of a snapshot; empty for the newest
  /// @throws EngineException if anything is where the index is to be, which cannot be memory, there
  ///   is no such snapshot, or it is damaged
  public Copied restore(Path folder, Optional<String> name) {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(name, "name");
    return location.restore(folder, name);
  }

  /// Puts an episode into the index, as a [#batch] of one.
  ///
  /// @return the id that [#remove] takes
  /// @throws EngineException if the index cannot be written, or someone writes it already
  public String put(Episode episode) {
    Objects.requireNonNull(episode, "episode");
    try (var batch = batch()) {
      var id = batch.put(episode);
      batch.commit();
      return id;
    }
  }

  /// Takes out what [#put] put by that id, as a [#batch] of one; what files say of the episode
  /// stays.
  ///
  /// @return whether there was anything
  /// @throws EngineException if the index cannot be written, or someone writes it already
  public boolean remove(String id) {
    Objects.requireNonNull(id, "id");
    try (var batch = batch()) {
      boolean removed = batch.remove(id);
      batch.commit();
      return removed;
    }
  }

  /// Begins to change the index by episodes of the program's own, many of them in one commit. Close
  /// it soon: nobody else can write meanwhile.
  ///
  /// @throws EngineException if the index cannot be written, or someone writes it already
  public Batch batch() {
    return new Batch(location.write(recipe, settings()));
  }

  /// The ten best passages for a query, which may be any string: none is wrong.
  public SearchResults search(String query) {
    Objects.requireNonNull(query, "query");
    return search(SearchRequest.of(query));
  }

  /// Passages as a request asks for them.
  ///
  /// @throws InvalidInputException if the request's cursor belongs to another search
  /// @throws dev.earshot.engine.QuerySyntaxException if the query says that it is in Lucene's
  ///   syntax and is not
  public SearchResults search(SearchRequest request) {
    Objects.requireNonNull(request, "request");
    return search(request.ranking()).find(request);
  }

  /// The same until a deadline, which may be called off from another thread; in place of the
  /// request's own time limit.
  public SearchResults search(SearchRequest request, Deadline deadline) {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(deadline, "deadline");
    return search(request.ranking()).find(request, deadline);
  }

  private Search search(Ranking ranking) {
    return ranking == Ranking.BY_WORDS
        ? new Search(engine(), recipe, analysis)
        : new Search(engine(), recipe, analysis, meaning());
  }

  /// All passages for a request from its page on, page by page: the next one is searched when the
  /// stream comes to it, in the newest commit then. Fails as [#search(SearchRequest)] does.
  public Stream<Passage> stream(SearchRequest request) {
    return stream(request, Deadline.never());
  }

  /// The same for as long as there is time: the stream ends when it is over, and there is no more
  /// after an answer that is partial.
  public Stream<Passage> stream(SearchRequest request, Deadline deadline) {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(deadline, "deadline");
    return Stream.iterate(
            Optional.of(search(request, deadline)),
            Optional::isPresent,
            page -> page.flatMap(told -> following(told, request, deadline)))
        .flatMap(page -> page.orElseThrow().passages().stream());
  }

  private Optional<SearchResults> following(
      SearchResults page, SearchRequest request, Deadline deadline) {
    if (page.partial() || deadline.isPassed()) return Optional.empty();
    return page.next().map(next -> search(request.page(1).after(next), deadline));
  }

  /// What somebody may be about to type who has typed this: names, titles and phrases that begin
  /// like it, or nearly so, the likeliest first. Any string will do.
  ///
  /// @throws InvalidInputException if `limit` is below 1 or above [#MAX_SUGGESTIONS]
  public List<Suggestion> suggest(String prefix, int limit) {
    Objects.requireNonNull(prefix, "prefix");
    if (limit < 1 || limit > MAX_SUGGESTIONS)
      throw new InvalidInputException("a limit of " + limit + "; expected 1 to " + MAX_SUGGESTIONS);
    return read(at -> at.suggest(prefix, limit));
  }

  /// Whether somebody really said a text, which may be any string, and who comes nearest.
  public Verification verify(String text) {
    Objects.requireNonNull(text, "text");
    return new Verifier(engine(), recipe, analysis, encoded()).verify(text);
  }

  /// The same in bounded time.
  ///
  /// @throws dev.earshot.engine.TimeOverException if that was not enough
  public Verification verify(String text, Deadline deadline) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(deadline, "deadline");
    return new Verifier(engine(), recipe, analysis, encoded()).verify(text, deadline);
  }

  /// What goes with an episode or a passage: the episodes that its source names, and at most
  /// `limit` passages of other episodes that share its strongest words, one an episode where an
  /// episode is asked for. Empty when there is nothing of that id.
  ///
  /// @throws InvalidInputException if `limit` is below 1 or above [RelatedSearch#MAX_LIMIT]
  public Optional<RelatedResults> related(String id, int limit) {
    Objects.requireNonNull(id, "id");
    return new RelatedSearch(engine(), recipe, analysis, encoded()).to(id, limit);
  }

  /// The same in bounded time.
  ///
  /// @throws InvalidInputException if `limit` is below 1 or above [RelatedSearch#MAX_LIMIT]
  /// @throws dev.earshot.engine.TimeOverException if the time was not enough
  public Optional<RelatedResults> related(String id, int limit, Deadline deadline) {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(deadline, "deadline");
    return new RelatedSearch(engine(), recipe, analysis, encoded()).to(id, limit, deadline);
  }

  /// The whole episode of that id; empty when there is none.
  public Optional<EpisodeView> episode(String id) {
    Objects.requireNonNull(id, "id");
    return read(at -> at.episode(id)).map(EpisodeView::of);
  }

  /// The ids of episodes and passages that a part of them stands for, in their order: `691` for
  /// `superdatascience-691` where that is the only episode with it, `9js7` for the passage whose
  /// own part begins so. A whole id stands for itself alone, and an empty text for nothing.
  ///
  /// @param limit how many at most, at least 1
  public List<String> named(String partOfId, int limit) {
    Objects.requireNonNull(partOfId, "partOfId");
    return read(at -> at.named(partOfId, limit));
  }

  /// The shows, episodes, people and tags of all that a request's query and conditions find;
  /// without either, of everything that has a passage. Its order and page do not count.
  public Contents contents(SearchRequest request) {
    return contents(request, Deadline.never());
  }

  /// The same in bounded time.
  ///
  /// @throws dev.earshot.engine.TimeOverException if that was not enough
  public Contents contents(SearchRequest request, Deadline deadline) {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(deadline, "deadline");
    return new ContentsSearch(engine(), recipe, analysis).of(request, deadline);
  }

  /// The names alone of what a request finds, of episodes their ids: much quicker than [#contents]
  /// in a large index, as no episode is read, but for hosts and people. Guests and speakers of most
  /// passages come first, all else as in [Contents].
  public List<String> names(SearchRequest request, Contents.What what) {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(what, "what");
    return new ContentsSearch(engine(), recipe, analysis).names(request, what);
  }

  /// Hands over every episode, each with its id, in the order of their ids. Written as JSON Lines
  /// and indexed, they give an equal index.
  public void forEachEpisode(Consumer<Episode> consumer) {
    Objects.requireNonNull(consumer, "consumer");
    try (var at = engine().snapshot();
        var episodes = at.everyEpisode()) {
      episodes.map(stored -> stored.episode().but().id(stored.id()).build()).forEach(consumer);
    }
  }

  /// The passage of that id with its whole text and at most `neighbours` others on either side;
  /// empty when there is none.
  ///
  /// @throws InvalidInputException if `neighbours` is negative or more than
  ///   [SearchRequest#MAX_NEIGHBOURS]
  public Optional<Passage> passage(String id, int neighbours) {
    Objects.requireNonNull(id, "id");
    SearchRequest.checkNeighbours(neighbours);
    return read(at -> at.highlight(id, neighbours)).map(Passage::whole);
  }

  /// How many episodes, topics, quotes and sources the index has.
  public Statistics.Counts counts() {
    return read(Snapshot::counts);
  }

  /// Shows, people, years, and the newest episodes: what there is at a glance.
  ///
  /// @param newest how many episodes at most
  /// @throws InvalidInputException if that is below 0 or above [#MAX_NEWEST]
  public Overview overview(int newest) {
    if (newest < 0 || newest > MAX_NEWEST)
      throw new InvalidInputException(newest + " episodes; expected 0 to " + MAX_NEWEST);
    return read(at -> at.overview(newest));
  }

  /// All that can be said of what the index holds; reads every episode.
  public Statistics statistics() {
    return read(Snapshot::statistics);
  }

  /// A mark of the index's content: equal content gives equal marks.
  public String fingerprint() {
    return read(Snapshot::fingerprint);
  }

  private <T> T read(Function<Snapshot, T> reading) {
    try (var at = engine().snapshot()) {
      return reading.apply(at);
    }
  }

  /// Keeps vectors of passages in a folder of this machine's: beside its files, where they are
  /// otherwise, an index in a cluster or in memory has no room for them. Of each index in another.
  ///
  /// @return this
  /// @throws IllegalStateException if an encoder is in use already
  public Earshot keepVectorsIn(Path folder) {
    Objects.requireNonNull(folder, "folder");
    opening.lock();
    try {
      if (meaning != null) throw new IllegalStateException("an encoder is in use already");
      vectors = folder;
      return this;
    } finally {
      opening.unlock();
    }
  }

  /// Gives searches that ask for it ([Ranking#BY_MEANING]) a second opinion by an encoder, in place
  /// of the one that is found as a service on the class path. It is closed with this object.
  ///
  /// @return this
  /// @throws IllegalStateException if there is one already, as there is after the first such search
  public Earshot use(Embedder embedder) {
    Objects.requireNonNull(embedder, "embedder");
    opening.lock();
    try {
      if (meaning != null) throw new IllegalStateException("an encoder is in use already");
      meaning = new Meaning(embedder, vectors());
      return this;
    } finally {
      opening.unlock();
    }
  }

  /// Encodes all passages that are not encoded yet, so that searches by meaning need not. What was
  /// encoded is kept, whenever it ends. Passages may change meanwhile.
  public Encoding.Done encode(Haste haste, EncodingProgress progress) {
    Objects.requireNonNull(haste, "haste");
    Objects.requireNonNull(progress, "progress");
    return new Encoding(engine(), meaning()).run(haste, progress);
  }

  /// The name of the model that gives second opinions; empty where there is none that can be used.
  public Optional<String> model() {
    var found = meaning();
    return found.isUsable() ? Optional.of(found.model()) : Optional.empty();
  }

  private Meaning meaning() {
    opening.lock();
    try {
      if (meaning == null) meaning = new Meaning(Embedders.onClassPath(), vectors());
      return meaning;
    } finally {
      opening.unlock();
    }
  }

  /// Null where nothing is encoded, so that nobody looks for a model in vain.
  private @Nullable Meaning encoded() {
    return keepsVectors() ? meaning() : null;
  }

  /// Whether passages of this index were encoded, by whatever model, and are kept beside it: then
  /// [#related] and [#verify] tell what means nearly the same as well.
  public boolean keepsVectors() {
    return vectors().filter(Files::isDirectory).isPresent();
  }

  /// Beside the files of the index, which know nothing of it.
  private Optional<Path> vectors() {
    return Optional.ofNullable(vectors)
        .or(() -> location.files().map(folder -> folder.resolve(VECTORS)));
  }

  private Engine engine() {
    opening.lock();
    try {
      if (closed) throw new EngineException("the index in " + location + " is closed");
      if (engine == null) engine = location.open(recipe, analysis);
      return engine;
    } finally {
      opening.unlock();
    }
  }

  /// Closes the index; using it afterwards is an error.
  @Override
  public void close() {
    opening.lock();
    try {
      closed = true;
      if (engine != null) engine.close();
      if (meaning != null) meaning.close();
    } finally {
      opening.unlock();
    }
  }
}
