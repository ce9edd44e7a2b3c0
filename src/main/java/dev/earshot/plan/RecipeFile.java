package dev.earshot.plan;

import dev.earshot.plan.Recipe.Model;
import dev.earshot.plan.Recipe.NeighbourBoost;
import dev.earshot.plan.Recipe.Spelling;
import dev.earshot.query.InvalidInputException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// Reads recipes: a file says what differs from the standard one.
///
/// A slip must not go unnoticed, since all it would do is to rank a little worse: a key that no
/// recipe has, a value that is no number or none that engines can rank by, and two models at once
/// are refused with what was expected.
final class RecipeFile {
  /// The keys that choose BM25, which the standard recipe does not have.
  private static final Set<String> OF_BM25 = Set.of("k1", "b");

  /// What keys were called before, so that recipes written then still say the same.
  private static final Map<String, String> FORMER_KEYS =
      Map.of(
          "weak", "stop-word",
          "weak-words", "stop-words",
          "smoothing", "neighbours",
          "smoothing.reach", "neighbours.reach",
          "smoothing.window", "neighbours.window");

  private final Properties values;
  private final Properties standard;

  private RecipeFile(Properties values, Properties standard) {
    this.values = values;
    this.standard = standard;
  }

  /// The standard recipe, which says everything.
  static Recipe standard() {
    var standard = properties(Recipe.NAMES.getFirst());
    return new RecipeFile(standard, standard).recipe();
  }

  /// One that comes with earshot.
  static Recipe named(String name) {
    return of(properties(name));
  }

  /// One that somebody wrote.
  static Recipe read(Reader file) throws IOException {
    var values = new Properties();
    values.load(file);
    return of(values);
  }

  private static Recipe of(Properties values) {
    FORMER_KEYS.forEach((former, key) -> rename(values, former, key));
    var file = new RecipeFile(values, properties(Recipe.NAMES.getFirst()));
    file.refuseUnknownKeys();
    return file.recipe();
  }

  /// Where both names are given, the new one holds.
  private static void rename(Properties values, String former, String key) {
    var value = values.remove(former);
    if (value != null) values.putIfAbsent(key, value);
  }

  private static Properties properties(String name) {
    var properties = new Properties();
    try (var file =
        Objects.requireNonNull(RecipeFile.class.getResourceAsStream(name + ".properties"))) {
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseUnknownKeys() {
    for (var key : values.stringPropertyNames())
      if (!keys().contains(key))
        throw new InvalidInputException(
            "\"" + key + "\" is no key of a recipe; expected " + String.join(", ", keys()));
  }

  private Set<String> keys() {
    var keys = new TreeSet<>(standard.stringPropertyNames());
    keys.addAll(OF_BM25);
    return keys;
  }

  private Recipe recipe() {
    return new Recipe(
        ownName(),
        model(),
        number("title"),
        number("episode"),
        number("of-name"),
        number("synonym"),
        number("stop-word"),
        number("phrase"),
        number("typed-form"),
        whole("as-said", 0),
        number("all-words"),
        number("whole-title"),
        tiers(),
        new NeighbourBoost(
            number("neighbours"), whole("neighbours.reach", 0), whole("neighbours.window", 1)),
        number("guest"),
        new Recipe.Meaning(
            shareBelow1("meaning"), whole("meaning.window", 1), number("meaning.alike")),
        Set.of(text("stop-words").split("\\s+")),
        new Spelling(
            whole("spelling.min-length", 1),
            whole("spelling.max-frequency", 0),
            whole("spelling.min-frequency", 0),
            whole("spelling.documents-each", 1),
            whole("spelling.min-ratio", 0),
            number("spelling.frequency-weight")));
  }

  /// Figures of a recipe that bears the name of another would mislead.
  private String ownName() {
    if (!values.containsKey("name"))
      throw new InvalidInputException("the recipe has no name; add a line such as \"name = mine\"");
    return text("name");
  }

  /// BM25 where the file has one of its keys, else divergence from randomness.
  private Model model() {
    boolean bm25 = OF_BM25.stream().anyMatch(values::containsKey);
    if (bm25 && values.containsKey("c"))
      throw new InvalidInputException(
          "the recipe has both \"c\" and \"k1\" or \"b\"; \"c\" is for divergence, the others for"
              + " BM25");
    return bm25 ? new Model.Bm25(number("k1"), share("b")) : new Model.Divergence(number("c"));
  }

  private Recipe.Tiers tiers() {
    var value = text("tiers");
    for (var tiers : Recipe.Tiers.values()) if (tiers.word().equals(value)) return tiers;
    throw wrong("tiers", "strict or weighed");
  }

  /// What the file says, else what the standard recipe does.
  private String text(String key) {
    var value = values.getProperty(key, standard.getProperty(key));
    if (value == null)
      throw new InvalidInputException("the recipe says nothing of \"" + key + "\"");
    return value.strip();
  }

  private int whole(String key, int least) {
    double number = number(key);
    if (number < least || number != (int) number)
      throw wrong(key, "a whole number, at least " + least);
    return (int) number;
  }

  private double share(String key) {
    double share = number(key);
    if (share > 1) throw wrong(key, "a number from 0 to 1");
    return share;
  }

  private double shareBelow1(String key) {
    double share = number(key);
    if (share >= 1) throw wrong(key, "a number from 0, below 1");
    return share;
  }

  /// Engines take no weights below 0, and NaN would order nothing.
  private double number(String key) {
    try {
      double number = Double.parseDouble(text(key));
      if (number >= 0 && number <= Float.MAX_VALUE) return number;
    } catch (NumberFormatException e) {
      // Refused as well.
    }
    throw wrong(key, "a number, at least 0");
  }

  private InvalidInputException wrong(String key, String expected) {
    return new InvalidInputException(
        "\"" + key + "\" is \"" + text(key) + "\" in the recipe; expected " + expected);
  }
}
