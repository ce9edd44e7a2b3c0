package dev.earshot.engine.opensearch;

import com.google.gson.JsonObject;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.opensearch.Cluster.Index;
import dev.earshot.engine.opensearch.documents.Mapping;
import dev.earshot.engine.opensearch.wire.Client.Repeat;
import dev.earshot.engine.opensearch.wire.Json;
import dev.earshot.plan.Recipe;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The indexes that one after the other stand behind the name that people use: `highlights` is an
/// alias of `highlights-000001`, until a rebuild has filled `highlights-000002`.
final class Generations {
  private final Cluster cluster;
  private final String alias;
  private final Pattern own;

  Generations(Cluster cluster) {
    this.cluster = cluster;
    this.alias = cluster.endpoint().index();
    this.own = Pattern.compile(Pattern.quote(alias) + "-(\\d{6})");
  }

  /// Makes the first, which is used at once.
  Index first(Recipe recipe) {
    return make(1, recipe, Json.object(alias, new JsonObject()));
  }

  /// Makes the next, which nobody uses yet. One that was made before and never used is deleted.
  Index next(Recipe recipe) {
    var used = current();
    int next = 1;
    for (var one : all().entrySet())
      if (used.isPresent() && one.getValue().equals(used.get())) next = one.getKey() + 1;
    for (var one : all().entrySet()) if (one.getKey() >= next) delete(one.getValue());
    return make(next, recipe, new JsonObject());
  }

  private Index make(int number, Recipe recipe, JsonObject aliases) {
    var name = alias + String.format(Locale.ROOT, "-%06d", number);
    var body = Mapping.of(recipe, cluster.endpoint().shards());
    body.add("aliases", aliases);
    var answer =
        cluster.client().send("PUT", "/" + name, body.toString(), Repeat.NEVER, Deadline.never());
    boolean exists = answer.errorType().equals("resource_already_exists_exception");
    if (!answer.isGood() && !exists) throw cluster.client().refused(answer);
    return new Index(name, cluster.endpoint().shards());
  }

  /// The name of that which is used, whatever it is; empty where there is none.
  Optional<String> current() {
    var answer = cluster.client().send("GET", "/" + alias, "", Repeat.HARMLESS, Deadline.never());
    if (answer.status() == 404) return Optional.empty();
    if (!answer.isGood()) throw cluster.client().refused(answer);
    return answer.body().getAsJsonObject().keySet().stream().findFirst();
  }

  /// All that there are, by their numbers.
  private SortedMap<Integer, String> all() {
    var found = new TreeMap<Integer, String>();
    for (var name : cluster.client().get("/" + alias + "-*/_alias").keySet()) {
      var number = own.matcher(name);
      if (number.matches()) found.put(Integer.parseInt(number.group(1)), name);
    }
    return found;
  }

  /// Uses another from now on: searches go on, and each sees one of the two.
  void use(Index index) {
    var actions = new ArrayList<JsonObject>();
    current()
        .filter(used -> !used.equals(index.name()))
        .ifPresent(used -> actions.add(action("remove", used)));
    actions.add(action("add", index.name()));
    cluster.client().post("/_aliases", Json.object("actions", actions));
  }

  private JsonObject action(String name, String index) {
    return Json.object(name, Json.object("index", index, "alias", alias));
  }

  /// Deletes those that were used before.
  ///
  /// @return how many
  int dropOld() {
    var used = current().orElseThrow(cluster::noIndex);
    var old = new ArrayList<String>();
    for (var name : all().values()) {
      if (name.equals(used)) break;
      old.add(name);
    }
    old.forEach(this::delete);
    return old.size();
  }

  void delete(String name) {
    if (!own.matcher(name).matches()) throw new EngineException(name + " is not ours to delete");
    var answer = cluster.client().send("DELETE", "/" + name, "", Repeat.HARMLESS, Deadline.never());
    if (!answer.isGood() && answer.status() != 404) throw cluster.client().refused(answer);
  }
}
