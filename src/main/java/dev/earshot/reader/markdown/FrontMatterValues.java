package dev.earshot.reader.markdown;

import dev.earshot.notation.Echo;
import dev.earshot.reader.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The lines of a front matter as values. People write it by hand, and a colon in a title is enough
/// to make all of it invalid: then each key is read by itself, so that a mistake costs the key it
/// stands under and no other.
///
/// All values stay text, as YAML's own idea of numbers and days would change them: episode "315.50"
/// would become 315.5, and a date the midnight of some time zone.
final class FrontMatterValues {
  private static final int DEEPEST = 8;

  /// A value with a colon in it, or with more behind its quotation marks.
  private static final Pattern UNMARKED =
      Pattern.compile(
          "(\\s*(?:-\\s+)?[\\p{L}\\d_-]{1,30}:\\s+)([^\\s\"'\\[{|>&*!%@#].*:\\s.*)"
              + "|(\\s*(?:-\\s+)(?:[\\p{L}\\d_-]{1,30}:\\s+)?)(\"[^\"]*\"\\s*[^\\s#].*)");

  private final Findings findings;
  private final Map<String, Object> values = new LinkedHashMap<>();

  private FrontMatterValues(Findings findings) {
    this.findings = findings;
  }

  static Map<String, Object> of(List<MarkdownLine> lines, Findings findings) {
    var values = new FrontMatterValues(findings);
    if (!values.reads(lines)) values.readKeyByKey(lines);
    values.readNamesThatYamlTakesForComments(lines);
    return values.values;
  }

  /// Whether the lines are YAML; if so, their values are kept. Deep nesting overflows the stack of
  /// the YAML reader.
  private boolean reads(List<MarkdownLine> lines) {
    try {
      var settings =
          LoadSettings.builder()
              .setSchema(new TextSchema())
              .setAllowDuplicateKeys(true)
              .setCodePointLimit(Integer.MAX_VALUE)
              .build();
      var text = lines.stream().map(MarkdownLine::text).collect(Collectors.joining("\n"));
      return new Load(settings).loadFromString(text) instanceof Map<?, ?> map && put(map);
    } catch (YamlEngineException | StackOverflowError e) {
      return false;
    }
  }

  private boolean put(Map<?, ?> map) {
    map.forEach((key, value) ->
        copy(value, DEEPEST)
            .ifPresent(copy -> values.put(FrontMatter.keyName(String.valueOf(key)), copy)));
    return true;
  }

  /// YAML can make a list hold itself; nothing of use lies deep.
  private static Optional<Object> copy(@Nullable Object value, int depth) {
    if (depth == 0) return Optional.empty();
    return switch (value) {
      case String text when isAbsent(text) -> Optional.empty();
      case String text -> Optional.of(text);
      case List<?> list ->
          Optional.of(list.stream().flatMap(one -> copy(one, depth - 1).stream()).toList());
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, one) ->
            copy(one, depth - 1).ifPresent(found -> copy.put(String.valueOf(key), found)));
        yield Optional.of(copy);
      }
      case null, default -> Optional.empty();
    };
  }

  private static boolean isAbsent(String text) {
    return text.isBlank() || text.equals("null") || text.equals("~");
  }

  private void readKeyByKey(List<MarkdownLine> lines) {
    var key = new ArrayList<MarkdownLine>();
    for (var line : lines) {
      if (FrontMatter.keyOf(line).isPresent()) {
        readKey(key);
        key.clear();
      }
      key.add(line);
    }
    readKey(key);
  }

  /// Reads the lines of one key. If they are no YAML, what stands after the key is its text.
  private void readKey(List<MarkdownLine> lines) {
    if (lines.stream().allMatch(MarkdownLine::isBlank) || reads(lines) || reads(mended(lines)))
      return;
    var first = lines.getFirst();
    Optional<String> key = FrontMatter.keyOf(first);
    String value = FrontMatter.unquoted(FrontMatter.valueOf(first));
    boolean isText = key.isPresent() && !value.isEmpty();
    if (isText) values.put(key.get(), value);
    findings.warn(
        first.number(),
        "the front matter's "
            + key.map(Echo::quoted).orElse("line " + Echo.quoted(first.text()))
            + " is no valid YAML and was "
            + (isText ? "read as plain text" : "left out")
            + "; expected such as title: \"Chips: a history\"");
  }

  /// With marks around the values of a list that people type without, such as `- "Rye waits." — Ida
  /// Ray` and `text: They said: no`.
  private static List<MarkdownLine> mended(List<MarkdownLine> lines) {
    return Stream.concat(
            lines.stream().limit(1), lines.stream().skip(1).map(FrontMatterValues::mended))
        .toList();
  }

  private static MarkdownLine mended(MarkdownLine line) {
    var value = UNMARKED.matcher(line.text().stripTrailing());
    if (!value.matches()) return line;
    boolean isMarked = value.group(1) == null;
    var start = value.group(isMarked ? 3 : 1);
    var text = value.group(isMarked ? 4 : 2).replace("\\", "\\\\").replace("\"", "\\\"");
    return new MarkdownLine(line.number(), start + "\"" + text + "\"");
  }

  /// `title: #653 - George` is a comment to YAML, and a title to everybody else; with a blank
  /// behind the sign it is a remark.
  private void readNamesThatYamlTakesForComments(List<MarkdownLine> lines) {
    for (var line : lines) {
      var key = FrontMatter.keyOf(line);
      String value = FrontMatter.valueOf(line);
      if (key.isPresent() && value.matches("#[^\\s#].*")) values.putIfAbsent(key.get(), value);
    }
  }
}
