package dev.earshot.engine.opensearch;

import com.google.gson.JsonObject;
import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Block;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.EpisodeRecord;
import dev.earshot.engine.SourceRecord;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.Writer;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.lucene.store.Workers;
import dev.earshot.engine.opensearch.Cluster.Index;
import dev.earshot.engine.opensearch.documents.DocumentJson;
import dev.earshot.engine.opensearch.documents.Extra;
import dev.earshot.engine.opensearch.wire.Client.Repeat;
import dev.earshot.engine.opensearch.wire.Endpoint;
import dev.earshot.engine.opensearch.wire.Json;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Writes an index of a cluster.
///
/// What is to be written lies in a [Stage] on this machine until the commit, so that taking it back
/// costs nothing. A commit sends episodes first and what is known of their sources last, and then
/// shows all of it. So one that breaks off has shown nothing, or some whole episodes where a
/// machine of the cluster started anew; and the next run, which does not know of their sources,
/// sends the same again. All documents of an episode lie on one shard and are shown together.
public final class ClusterWriter implements Writer {
  /// Episodes that are compared with what is there and sent together.
  private static final int AT_ONCE = 20;

  private final Cluster cluster;
  private final Recipe recipe;
  private final Analysis analysis;
  private final Index index;
  private final Lease lease;
  private final Workers workers;
  private final boolean rebuild;

  /// Of what the index had when this writer began, or made its last commit; nothing where it has
  /// nothing.
  private @Nullable Reading before;

  private Stage stage;
  private final Set<String> changed = new LinkedHashSet<>();
  private final Set<String> changedSources = new LinkedHashSet<>();
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger removed = new AtomicInteger();
  private final AtomicLong sent = new AtomicLong();

  private ClusterWriter(
      Cluster cluster, Recipe recipe, Index index, Lease lease, Settings settings) {
    this.cluster = cluster;
    this.recipe = recipe;
    this.analysis = new Analysis(recipe.stopWords());
    this.index = index;
    this.lease = lease;
    this.rebuild = settings.rebuild();
    this.workers = new Workers(settings.jobs());
    this.stage = Stage.open(recipe, settings.jobs());
    this.before = reading();
  }

  /// Opens an index for writing, and makes it if there is none.
  ///
  /// @throws EngineException if something else is there or an index of another version, or if
  ///   another writer is at work for longer than the settings say
  public static ClusterWriter open(Endpoint endpoint, Recipe recipe, Settings settings) {
    var opened = new ArrayDeque<AutoCloseable>();
    try {
      var cluster = Cluster.at(endpoint);
      opened.push(cluster);
      var generations = new Generations(cluster);
      if (generations.current().isEmpty()) generations.first(recipe);
      var used = generations.current().orElseThrow(cluster::noIndex);
      if (!settings.rebuild()) cluster.index();
      var lease = Lease.take(cluster, used, settings.waitSeconds());
      opened.push(lease);
      var index =
          settings.rebuild()
              ? generations.next(recipe)
              : cluster.index().orElseThrow(cluster::noIndex);
      return new ClusterWriter(cluster, recipe, index, lease, settings);
    } catch (RuntimeException e) {
      closeAll(opened);
      throw e;
    }
  }

  private static void closeAll(Collection<AutoCloseable> opened) {
    for (var one : opened)
      try {
        one.close();
      } catch (Exception e) {
        // What went wrong first is told.
      }
  }

  /// Deletes the indexes that were used before the one that is used now.
  ///
  /// @return how many
  public static int dropOld(Endpoint endpoint) {
    try (var cluster = Cluster.at(endpoint)) {
      return new Generations(cluster).dropOld();
    }
  }

  /// A commit that broke off has shown nothing yet; now it is shown, to be compared with.
  private @Nullable Reading reading() {
    var state = cluster.state(index, Deadline.never());
    if (state.isEmpty()) return null;
    if (!state.get().whole()) show();
    return new Reading(PointInTime.of(cluster, index, state.get()), Deadline.never());
  }

  private void show() {
    cluster.client().post("/" + index.name() + "/_refresh", new JsonObject());
  }

  @Override
  public List<SourceRecord> sources() {
    var sources = new ArrayList<>(stage.writer().sources());
    for (var found : existing("source", List.of(Schema.RECORD, Extra.AT))) {
      var source = SourceRecord.fromJson(Json.text(found, Schema.RECORD));
      if (!changedSources.contains(source.path())) sources.add(source);
    }
    return sources;
  }

  private List<JsonObject> existing(String kind, List<String> fields) {
    if (before == null) return List.of();
    return before.all(Conditions.term(Extra.KIND, kind), fields);
  }

  @Override
  public void put(SourceRecord source) {
    changedSources.add(source.path());
    stage.writer().put(source);
  }

  @Override
  public void forget(String path) {
    changedSources.add(path);
    stage.writer().forget(path);
  }

  @Override
  public List<Entry> withKeys(Collection<String> keys) {
    var found = unchanged(Schema.KEY, keys.stream().map(Schema::cut).toList());
    var entries = new LinkedHashMap<String, Entry>();
    for (var key : keys) {
      for (var entry : stage.writer().withKeys(List.of(key)))
        entries.putIfAbsent(entry.id(), entry);
      for (var record : found)
        if (record.keys().contains(key)) entries.putIfAbsent(record.id(), record.entry());
    }
    return List.copyOf(entries.values());
  }

  @Override
  public List<String> episodesFrom(String source) {
    var ids = new ArrayList<>(stage.writer().episodesFrom(source));
    for (var record : unchanged(Schema.FROM, List.of(Schema.cut(source)))) ids.add(record.id());
    return ids;
  }

  /// The records of the episodes with one of some terms that this writer has not changed.
  private List<EpisodeRecord> unchanged(String field, List<String> terms) {
    if (before == null) return List.of();
    var query = Json.object("terms", Json.object(field, terms));
    return before.all(query, List.of(Schema.RECORD)).stream()
        .map(found -> EpisodeRecord.read(Json.text(found, Schema.RECORD)))
        .filter(record -> !changed.contains(record.id()))
        .toList();
  }

  @Override
  public Optional<StoredEpisode> episode(String id) {
    if (changed.contains(id)) return stage.writer().episode(id);
    if (before == null) return Optional.empty();
    return new Episodes(before, analysis).of(List.of(id)).stream().findFirst();
  }

  @Override
  public void put(StoredEpisode episode) {
    changed.add(episode.id());
    stage.writer().put(episode);
  }

  @Override
  public void remove(String id) {
    changed.add(id);
    stage.writer().remove(id);
  }

  @Override
  public Changes commit() {
    var state = cluster.state(index, Deadline.never());
    boolean nothing = changed.isEmpty() && changedSources.isEmpty();
    if (!nothing || state.isEmpty() || !state.get().whole()) write(state.orElse(State.none()));
    return new Changes(written.get(), removed.get());
  }

  private void write(State state) {
    lease.requireOurs();
    if (state.commit() > 0) say(state.begun());
    try {
      sendEpisodes();
      workers.await();
      sendSources();
    } catch (IOException e) {
      throw new EngineException("what is to be written cannot be read: " + e.getMessage(), e);
    }
    show();
    lease.requireOurs();
    if (rebuild && state.commit() == 0)
      new Acceptance(cluster, index, analysis)
          .require(sent.get(), List.copyOf(changed), stage.writer()::episode);
    say(new Tally(cluster, index).of(state.commit() + 1));
    if (rebuild) new Generations(cluster).use(index);
    begin();
  }

  private void say(State state) {
    var path =
        "/%s/_doc/%s?version=%s&version_type=external_gte"
            .formatted(index.name(), State.ID, lease.number());
    var answer =
        cluster
            .client()
            .send("PUT", path, state.document().toString(), Repeat.HARMLESS, Deadline.never());
    if (!answer.isGood()) throw cluster.client().refused(answer);
  }

  /// Begins anew with what is there now.
  private void begin() {
    changed.clear();
    changedSources.clear();
    stage.close();
    stage = Stage.open(recipe, 1);
    if (before != null) before.close();
    before = reading();
  }

  private void sendEpisodes() throws IOException {
    var ids = List.copyOf(changed);
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      var known = known(some);
      var episodes = new HashMap<String, StoredEpisode>();
      for (var id : some) stage.writer().episode(id).ifPresent(one -> episodes.put(id, one));
      workers.run(() -> send(some, known, episodes));
    }
  }

  /// What of an episode is in the index.
  ///
  /// @param revision empty where its own document is missing
  private record Known(Optional<Long> revision, Set<String> documents) {
    static final Known NOTHING = new Known(Optional.empty(), Set.of());
  }

  private Map<String, Known> known(List<String> ids) {
    if (before == null) return Map.of();
    var revisions = new HashMap<String, Long>();
    var documents = new HashMap<String, Set<String>>();
    var query = Json.object("terms", Json.object(Schema.BLOCK, ids));
    var fields = List.of(Schema.BLOCK, Schema.ID, Schema.REVISION, Extra.AT);
    for (var found : before.all(query, fields)) {
      var episode = Rows.text(found, Schema.BLOCK);
      boolean own = found.has(Schema.REVISION);
      if (own) revisions.put(episode, Json.number(found, Schema.REVISION));
      documents
          .computeIfAbsent(episode, id -> new HashSet<>())
          .add(
              own
                  ? DocumentJson.episodeId(episode)
                  : DocumentJson.highlightId(Rows.text(found, Schema.ID)));
    }
    var known = new HashMap<String, Known>();
    documents.forEach(
        (id, all) -> known.put(id, new Known(Optional.ofNullable(revisions.get(id)), all)));
    return known;
  }

  /// Runs in any thread. An equal episode is left as it is.
  private void send(
      List<String> ids, Map<String, Known> known, Map<String, StoredEpisode> episodes) {
    var changes = new Bulk(cluster, index.name(), lease).changes();
    for (var id : ids) {
      var old = known.getOrDefault(id, Known.NOTHING);
      var rest = new LinkedHashSet<>(old.documents());
      var episode = episodes.get(id);
      if (episode != null) {
        var block = Block.of(episode);
        if (old.revision().filter(revision -> revision == block.revision()).isPresent()) continue;
        for (var named : DocumentJson.of(block, analysis)) {
          changes.put(named.id(), id, named.document());
          sent.incrementAndGet();
          rest.remove(named.id());
        }
        written.incrementAndGet();
      } else if (!rest.isEmpty()) removed.incrementAndGet();
      for (var document : rest) changes.delete(document, id);
    }
    changes.send();
  }

  private void sendSources() {
    var changes = new Bulk(cluster, index.name(), lease).changes();
    var known = new HashSet<String>();
    for (var source : stage.writer().sources()) {
      known.add(source.path());
      var named = DocumentJson.of(source);
      changes.put(named.id(), named.id(), named.document());
      sent.incrementAndGet();
    }
    for (var path : changedSources)
      if (!known.contains(path))
        changes.delete(DocumentJson.sourceId(path), DocumentJson.sourceId(path));
    changes.send();
  }

  @Override
  public void close() {
    var closed = new ArrayList<AutoCloseable>(List.of(workers, stage));
    if (before != null) closed.add(before);
    if (rebuild) closed.add(this::dropUnused);
    closed.addAll(List.of(lease, cluster));
    closeAll(closed);
  }

  /// A rebuild without a commit leaves nothing.
  private void dropUnused() {
    var generations = new Generations(cluster);
    if (generations.current().filter(index.name()::equals).isEmpty())
      generations.delete(index.name());
  }
}
