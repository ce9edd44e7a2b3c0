package dev.earshot.reader.markdown;

import dev.earshot.reader.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The YAML between two lines `---` at the beginning of a page, where people and note-taking apps
/// keep the facts of an episode. Keys are looked up in lower case with `_` for spaces and hyphens,
/// as every app has its own spelling (`Episode Title`, `episode-title`).
///
/// A page may begin with a rule, which is the same `---`: front matter needs a key in its first
/// line that says anything. Where the second fence is missing, it goes as far as its lines look
/// like YAML.
///
/// @param values texts, lists and maps, by keys in lower case with `_` between words
/// @param lines without the fences
/// @param bodyFrom the first line after it
public record FrontMatter(Map<String, Object> values, List<MarkdownLine> lines, int bodyFrom) {
  private static final Pattern KEY =
      Pattern.compile(
          "^(?:([\\p{L}\\d_][\\p{L}\\p{M}\\d_ .-]*+)|[\"']([^\"']++)[\"'])(?::(?:"
              + " +(.*)|)|：\\s*(.*))$");

  private static final int FEWEST_KEYS = 3;

  private static final Pattern ADDRESS = Pattern.compile("\\s*(?:https?://|@[\\w.-]+\\s*$)");

  /// Where somebody is found, and what else is told of them.
  private static final Set<String> OF_SOMEBODY =
      Set.of(
          ("name title url urls link links href web website homepage site blog page twitter x mastodon bluesky github"
                  + " gitlab linkedin instagram facebook youtube threads tiktok email mail image img avatar photo picture"
                  + " bio role id slug handle company wikipedia podcast feed rss src social")
              .split(" "));

  /// Where the entries of a list without a name stand.
  public static final String ITEMS = "items";

  public static FrontMatter of(List<MarkdownLine> page, Findings findings) {
    int open = first(page, 0, line -> !line.isBlank());
    if (open == page.size() || !isFirstFence(page.get(open))) return none();
    int from = open + 1;
    int first = first(page, from, line -> !line.isBlank() && !line.text().startsWith("#"));
    int close = first(page, from, FrontMatter::isFence);
    // A page may begin with a rule.
    boolean hasKey = first < page.size() && KEY.matcher(page.get(first).text()).matches();
    if (!hasKey && (close == page.size() || !areKeys(page.subList(from, close)))) return none();
    return close < page.size()
        ? of(page.subList(from, close), close + 1, findings)
        : unclosed(page, from, findings);
  }

  /// Whether a program has only put a line of its own above the keys.
  private static boolean areKeys(List<MarkdownLine> fenced) {
    long written = fenced.stream().filter(line -> !line.isBlank()).count();
    long keys = fenced.stream().filter(line -> keyOf(line).isPresent()).count();
    return keys >= FEWEST_KEYS && keys == written - 1;
  }

  private static FrontMatter none() {
    return unfenced(Map.of());
  }

  /// Facts that stand nowhere as such.
  public static FrontMatter unfenced(Map<String, Object> values) {
    return unfenced(values, List.of());
  }

  /// Facts that stand in the page itself.
  public static FrontMatter unfenced(Map<String, Object> values, List<MarkdownLine> lines) {
    return new FrontMatter(values, lines, 0);
  }

  /// The documents of a file of YAML. The entries of one that is a list stand under [#ITEMS].
  public static List<FrontMatter> documents(List<MarkdownLine> file, Findings findings) {
    var documents = new ArrayList<FrontMatter>();
    for (int from = 0; from < file.size(); ) {
      int end = first(file, from, FrontMatter::isFence);
      var lines = new ArrayList<>(file.subList(from, end));
      int first = first(lines, 0, line -> !line.isBlank() && !line.text().startsWith("#"));
      if (first < lines.size() && lines.get(first).text().startsWith("-"))
        lines.add(first, new MarkdownLine(lines.get(first).number(), ITEMS + ":"));
      if (first < lines.size()) documents.add(of(lines, 0, findings));
      from = end + 1;
    }
    return documents;
  }

  /// What a file of TOML says, which a site's program reads.
  public static FrontMatter ofToml(List<MarkdownLine> file, Findings findings) {
    var yaml = Toml.file(file.stream().map(MarkdownLine::text).toList());
    var lines =
        IntStream.range(0, file.size())
            .mapToObj(i -> new MarkdownLine(file.get(i).number(), yaml.get(i)))
            .toList();
    return of(lines, 0, findings);
  }

  private static FrontMatter of(List<MarkdownLine> lines, int bodyFrom, Findings findings) {
    return new FrontMatter(FrontMatterValues.of(lines, findings), lines, bodyFrom);
  }

  private static FrontMatter unclosed(List<MarkdownLine> page, int from, Findings findings) {
    int end = first(page, from, line -> !looksLikeYaml(line));
    findings.warn(
        page.get(end - 1).number(),
        "the front matter has no end; expected a line --- below its last key");
    return of(page.subList(from, end), end, findings);
  }

  private static boolean looksLikeYaml(MarkdownLine line) {
    return keyOf(line).isPresent() || line.isIndented() || line.text().startsWith("- ");
  }

  /// Above it stands nothing that it could be within.
  private static boolean isFirstFence(MarkdownLine line) {
    return line.text().strip().equals("---");
  }

  private static boolean isFence(MarkdownLine line) {
    String text = line.text().stripTrailing();
    return text.equals("---") || text.equals("...");
  }

  /// The key that a line begins with, as it is looked up.
  public static Optional<String> keyOf(MarkdownLine line) {
    var key = KEY.matcher(line.text().stripTrailing());
    return key.matches()
        ? Optional.of(keyName(key.group(1) == null ? key.group(2) : key.group(1)))
        : Optional.empty();
  }

  /// What follows the key on its line.
  public static String valueOf(MarkdownLine line) {
    var key = KEY.matcher(line.text().stripTrailing());
    if (!key.matches()) return "";
    return Stream.of(3, 4)
        .flatMap(group -> Optional.ofNullable(key.group(group)).stream())
        .findFirst()
        .map(String::strip)
        .orElse("");
  }

  /// A value as it is written, without the quotation marks around it.
  public static String unquoted(String value) {
    return value.replaceFirst("^([\"'])(.*)\\1$", "$2");
  }

  /// A key as it is looked up: in lower case, with `_` for spaces and hyphens, in English.
  public static String keyName(String key) {
    return FactWord.of(key);
  }

  private static int first(List<MarkdownLine> page, int from, Predicate<MarkdownLine> wanted) {
    int i = from;
    while (i < page.size() && !wanted.test(page.get(i))) i++;
    return i;
  }

  /// With what stands below some of the keys, such as `podcast: {season: 2}` or `podcast.season:
  /// 2`, as if it stood beside them, unless that is there as well. What it is called, where it is
  /// and what it is about stays what it is: a podcast's, unless an episode is told of there and
  /// nowhere else.
  public FrontMatter opened(String... outer) {
    var all = new LinkedHashMap<>(values);
    for (var key : outer) {
      if (all.get(key) instanceof Map<?, ?> map) {
        var told = named(map);
        if (!values.containsKey("title") && isOfEpisode(key, told)) {
          all.put("title", told.remove("title"));
          if (told.get("description") instanceof String text) all.putIfAbsent("description", text);
          // What is left may name the show.
          all.put(key, told);
        }
        map.forEach((inner, value) -> putInner(String.valueOf(inner), value, all));
      }
      String before = key + ".";
      values.forEach((dotted, value) -> {
        if (dotted.startsWith(before)) putInner(dotted.substring(before.length()), value, all);
      });
    }
    return new FrontMatter(all, lines, bodyFrom);
  }

  /// What stands together, with keys as they are looked up.
  public static Map<String, Object> named(Map<?, ?> map) {
    var named = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> named.putIfAbsent(keyName(String.valueOf(key)), value));
    return named;
  }

  /// Whether facts that stand together are those of an episode, and so is their title: they are
  /// called so, tell the show's name beside it, or number and day.
  private static boolean isOfEpisode(String key, Map<String, Object> told) {
    if (!(told.get("title") instanceof String title) || title.isBlank()) return false;
    boolean isNumbered = has(told, FactKeys.all(FactKeys.EPISODE, FactKeys.NUMBER));
    boolean isDated = has(told, FactKeys.DATE);
    return switch (key) {
      case "episode" -> true;
      case "podcast" -> has(told, List.of("name", "show")) || (isNumbered && isDated);
      default -> isNumbered || isDated || has(told, List.of("duration", "summary", "description"));
    };
  }

  private static boolean has(Map<String, Object> told, List<String> keys) {
    return FactKeys.spelled(keys).stream().anyMatch(told::containsKey);
  }

  /// With facts that stand elsewhere, unless they are here as well.
  public FrontMatter with(Map<String, Object> others) {
    var all = new LinkedHashMap<>(values);
    others.forEach(all::putIfAbsent);
    return new FrontMatter(all, lines, bodyFrom);
  }

  private static void putInner(String key, Object value, Map<String, Object> all) {
    var name = keyName(key);
    if (!name.matches("name|title|url|link|website|description|author|image"))
      all.putIfAbsent(name, value);
  }

  /// The text under the first of the keys that has one; of a list, its first.
  public Optional<String> text(String... keys) {
    return text(List.of(keys));
  }

  /// The same of a list of keys.
  public Optional<String> text(List<String> keys) {
    for (var key : keys) {
      var texts = texts(key);
      if (!texts.isEmpty()) return Optional.of(texts.getFirst());
    }
    return Optional.empty();
  }

  /// Where a key stands, for a person to look.
  public int lineOf(String key) {
    return lines.stream()
        .filter(line -> keyOf(line).filter(key::equals).isPresent())
        .mapToInt(MarkdownLine::number)
        .findFirst()
        .orElse(1);
  }

  /// The texts under a key, whether it holds one or a list; those of maps are their names or
  /// titles.
  public List<String> texts(String key) {
    return textsIn(values.get(key));
  }

  private static List<String> textsIn(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case String text -> text.isBlank() ? List.of() : List.of(Markdown.spaced(text));
      case List<?> list -> list.stream().flatMap(one -> textsIn(one).stream()).toList();
      case Map<?, ?> map -> textsIn(map.containsKey("name") ? map.get("name") : map.get("title"));
      default -> List.of();
    };
  }

  /// The people under a key: its texts, or those who have a page each, as in `guests: {Ida Ray:
  /// https://…}`.
  public List<String> people(String key) {
    return peopleIn(values.get(key));
  }

  private static List<String> peopleIn(@Nullable Object value) {
    return switch (value) {
      case List<?> list -> list.stream().flatMap(one -> peopleIn(one).stream()).toList();
      case Map<?, ?> map when haveAddresses(map) ->
          map.keySet().stream().map(String::valueOf).map(String::strip).toList();
      case null, default -> textsIn(value);
    };
  }

  /// What somebody has is called by words that are nobody's name.
  private static boolean haveAddresses(Map<?, ?> map) {
    return !map.isEmpty()
        && map.keySet().stream()
            .map(String::valueOf)
            .map(FrontMatter::keyName)
            .noneMatch(OF_SOMEBODY::contains)
        && map.values().stream()
            .allMatch(one -> one instanceof String text && ADDRESS.matcher(text).lookingAt());
  }

  /// The maps in the list under a key; what is no map is left out.
  public List<Map<String, String>> maps(String key) {
    if (!(values.get(key) instanceof List<?> list)) return List.of();
    return list.stream()
        .flatMap(one -> one instanceof Map<?, ?> map ? Stream.of(texts(map)) : Stream.of())
        .toList();
  }

  /// The map under a key.
  public Map<String, String> map(String key) {
    return values.get(key) instanceof Map<?, ?> map ? texts(map) : Map.of();
  }

  private static Map<String, String> texts(Map<?, ?> map) {
    var texts = new LinkedHashMap<String, String>();
    map.forEach((key, value) ->
        textsIn(value).stream()
            .findFirst()
            .ifPresent(text -> texts.put(String.valueOf(key), text)));
    return texts;
  }

  /// What stands under all keys but those given.
  public Map<String, Object> othersThan(Set<String> known) {
    var others = new LinkedHashMap<>(values);
    others.keySet().removeAll(known);
    return others;
  }
}
