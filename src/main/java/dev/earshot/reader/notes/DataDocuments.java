package dev.earshot.reader.notes;

import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.json.JsonBreak;
import dev.earshot.reader.json.JsonTexts;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.text.CsvRows;
import dev.earshot.reader.text.WholeText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The documents of a file of data, be it YAML, which may have several, TOML, JSON or a table. The
/// entries of one that is a list stand under [FrontMatter#ITEMS].
final class DataDocuments {
  private static final Pattern YAML = Pattern.compile("(?i).*\\.ya?ml(?:\\.gz)?");

  private static final Pattern TOML = Pattern.compile("(?i).*\\.toml(?:\\.gz)?");

  private DataDocuments() {}

  /// Whether a file's name says which data it holds.
  static boolean isNamed(String source) {
    return isYaml(source) || isToml(source) || EpisodeTable.isNamed(source);
  }

  static boolean isYaml(String source) {
    return YAML.matcher(source).matches();
  }

  private static boolean isToml(String source) {
    return TOML.matcher(source).matches();
  }

  /// Reads a file up to its end or, of JSON, to the first damage.
  static List<FrontMatter> of(Lines lines, Findings findings) throws IOException {
    if (isYaml(findings.source()))
      return FrontMatter.documents(MarkdownLine.restOf(lines, findings), findings);
    if (isToml(findings.source()))
      return List.of(FrontMatter.ofToml(MarkdownLine.restOf(lines, findings), findings));
    if (EpisodeTable.isNamed(findings.source()))
      return List.of(EpisodeTable.of(CsvRows.of(lines, findings), findings));
    var json = WholeText.of(lines, findings);
    JsonBreak.in(json).ifPresent(broken -> warn(json, broken, findings));
    return json(json);
  }

  private static void warn(String json, JsonBreak broken, Findings findings) {
    long ended = json.chars().limit(broken.offset()).filter(c -> c == '\n').count();
    findings.warn(1 + (int) ended, "the JSON is not well-formed here; what came before was kept");
  }

  /// What the beginning of a file holds.
  static List<FrontMatter> of(Head head) {
    if (!isNamed(head.source())) return json(head.text());
    if (EpisodeTable.isNamed(head.source())) return List.of(table(head));
    var lines = MarkdownLine.numbered(head.written().lines().toList());
    if (isToml(head.source()))
      return List.of(FrontMatter.ofToml(lines, Findings.unheard(head.source())));
    return FrontMatter.documents(
        head.isWhole() ? lines : withoutLastEntry(lines), Findings.unheard(head.source()));
  }

  private static FrontMatter table(Head head) {
    var findings = Findings.unheard(head.source());
    try {
      return EpisodeTable.of(CsvRows.of(head), findings);
    } catch (IOException e) {
      return FrontMatter.unfenced(Map.of());
    }
  }

  /// An entry that is cut would make all of its list no YAML.
  private static List<MarkdownLine> withoutLastEntry(List<MarkdownLine> lines) {
    int outermost =
        lines.stream()
            .filter(line -> line.text().stripLeading().startsWith("- "))
            .mapToInt(line -> line.text().indexOf('-'))
            .min()
            .orElse(0);
    int last = lines.size() - 1;
    while (last > 0 && !lines.get(last).text().startsWith("- ", outermost)) last--;
    return last == 0 ? lines : lines.subList(0, last);
  }

  private static List<FrontMatter> json(String json) {
    var values = new LinkedHashMap<String, Object>();
    JsonTexts.beginning(json)
        .ifPresent(value -> {
          if (value instanceof Map<?, ?> map)
            map.forEach((key, one) -> values.put(FrontMatter.keyName(String.valueOf(key)), one));
          else values.put(FrontMatter.ITEMS, value);
        });
    return List.of(FrontMatter.unfenced(values));
  }
}
