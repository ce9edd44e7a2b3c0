package dev.earshot.engine.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.NoIndexException;
import dev.earshot.engine.opensearch.documents.Mapping;
import dev.earshot.engine.opensearch.wire.Client;
import dev.earshot.engine.opensearch.wire.Client.Repeat;
import dev.earshot.engine.opensearch.wire.Endpoint;
import dev.earshot.engine.opensearch.wire.Json;
import dev.earshot.plan.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A cluster that was asked what it is, and its index.
///
/// @param version of OpenSearch
/// @param lucene the version of Lucene in it
record Cluster(Client client, String version, String lucene) implements AutoCloseable {
  /// The first that is known to score as the embedded engine does.
  private static final int FIRST_MAJOR = 3;

  private static final int FIRST_MINOR = 2;
  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\..*");
  private static final int MOST_ROUTINGS = 100_000;
  private static final String MEASURE = "index.similarity.default.";

  /// An index under its own name, which is behind the name that people use.
  ///
  /// @param shards into how many parts it is cut
  record Index(String name, int shards) {}

  /// Finds out whether it is a cluster that can be used.
  ///
  /// @throws EngineException if it cannot be reached, or is something else or too old
  static Cluster at(Endpoint endpoint) {
    var client = Client.of(endpoint);
    try {
      var answer = client.get("/");
      var version = Json.text(answer, "version", "number");
      require(endpoint, answer, version);
      return new Cluster(client, version, Json.text(answer, "version", "lucene_version"));
    } catch (RuntimeException e) {
      client.close();
      throw e;
    }
  }

  private static void require(Endpoint endpoint, JsonObject answer, String version) {
    var product = Json.text(answer, "version", "distribution");
    var numbers = VERSION.matcher(version);
    if (!product.equals("opensearch") || !numbers.matches())
      throw new EngineException(
          "what answers at "
              + endpoint.server()
              + " is no OpenSearch"
              + (version.isEmpty() ? "" : " but something of version " + version)
              + "; earshot knows no other");
    int major = Integer.parseInt(numbers.group(1));
    int minor = Integer.parseInt(numbers.group(2));
    if (major < FIRST_MAJOR || (major == FIRST_MAJOR && minor < FIRST_MINOR))
      throw new EngineException(
          String.format(
              Locale.ROOT,
              "%s is OpenSearch %s; earshot needs %d.%d or newer",
              endpoint.server(),
              version,
              FIRST_MAJOR,
              FIRST_MINOR));
  }

  Endpoint endpoint() {
    return client.endpoint();
  }

  /// The index that is read and written now; empty where there is none.
  ///
  /// @throws EngineException if it is not earshot's, or of another version
  Optional<Index> index() {
    var answer = answer("/" + endpoint().index());
    if (answer.isEmpty()) return Optional.empty();
    if (answer.get().size() != 1)
      throw new EngineException(
          endpoint() + " stands for " + answer.get().size() + " indexes; name one of them");
    var name = answer.get().keySet().iterator().next();
    var index = answer.get().getAsJsonObject(name);
    var schema = Json.text(index, "mappings", "_meta", Mapping.MARK, "schema");
    if (schema.isEmpty())
      throw new EngineException(
          endpoint() + " is not an index of earshot; choose another name, which it will make");
    if (!schema.equals(Mapping.version()))
      throw new EngineException(
          endpoint()
              + " was made by another version of earshot; \"earshot index --rebuild\" makes it anew");
    return Optional.of(
        new Index(name, (int) Json.number(index, "settings", "index", "number_of_shards")));
  }

  /// The index that is read.
  ///
  /// @throws NoIndexException if there is none, or nothing was committed
  Index requireIndex() {
    var index = index().orElseThrow(this::noIndex);
    if (state(index, Deadline.never()).isEmpty()) throw noIndex();
    return index;
  }

  /// Requires that words weigh in an index what they do in a recipe, as the cluster weighs them.
  ///
  /// @throws EngineException if it was made by a recipe with another measure
  void requireMeasure(Index index, Recipe recipe) {
    var answer = client.get("/" + index.name() + "/_settings?flat_settings=true");
    var measure = new JsonObject();
    Json.at(answer, index.name(), "settings").orElseThrow().getAsJsonObject().entrySet().stream()
        .filter(setting -> setting.getKey().startsWith(MEASURE))
        .forEach(one -> measure.add(one.getKey().substring(MEASURE.length()), one.getValue()));
    if (!measure.equals(Mapping.similarity(recipe)))
      throw new EngineException(
          "words weigh in "
              + endpoint()
              + " by another measure than in recipe "
              + recipe.name()
              + "; \"earshot index --rebuild\" makes it anew, and a folder takes any recipe");
  }

  NoIndexException noIndex() {
    return new NoIndexException(endpoint().toString());
  }

  /// What the last commit says; empty where there was none.
  Optional<State> state(Index index, Deadline deadline) {
    return document(index.name(), State.ID, deadline).flatMap(State::read);
  }

  /// Whether an index is still the one that is read, and its last commit this one.
  boolean isNewest(Index index, State state, Deadline deadline) {
    var said = document(endpoint().index(), State.ID, deadline);
    return said.filter(found -> Json.text(found, "_index").equals(index.name()))
        .flatMap(State::read)
        .filter(newest -> newest.commit() == state.commit())
        .isPresent();
  }

  /// A document of the engine's own, as it is at this moment.
  Optional<JsonElement> document(String index, String id, Deadline deadline) {
    var answer = client.send("GET", "/" + index + "/_doc/" + id, "", Repeat.HARMLESS, deadline);
    if (answer.status() == 404 && answer.errorType().isEmpty()) return Optional.empty();
    if (!answer.isGood()) throw client.refused(answer);
    return Optional.of(answer.body());
  }

  /// What a path answers; empty where there is nothing.
  private Optional<JsonObject> answer(String path) {
    var answer = client.send("GET", path, "", Repeat.HARMLESS, Deadline.never());
    if (answer.status() == 404) return Optional.empty();
    if (!answer.isGood()) throw client.refused(answer);
    return Optional.of(answer.body().getAsJsonObject());
  }

  /// Routings of which each leads to another shard, all together to every one.
  List<String> routings(Index index) {
    if (index.shards() == 1) return List.of("0");
    var found = new TreeMap<Integer, String>();
    for (int i = 0; found.size() < index.shards() && i < MOST_ROUTINGS; i++) {
      var routing = Integer.toString(i);
      var answer = client.get("/" + index.name() + "/_search_shards?routing=" + routing);
      var shard = Json.list(answer, "shards").getFirst().getAsJsonArray().get(0);
      found.putIfAbsent((int) Json.number(shard, "shard"), routing);
    }
    return new ArrayList<>(found.values());
  }

  @Override
  public void close() {
    client.close();
  }
}
