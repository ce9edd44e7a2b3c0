package dev.earshot.reader.notes;

import dev.earshot.episode.Provenance.Content;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.json.JsonLines;
import dev.earshot.reader.json.JsonPaths;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.text.EpisodeColumn;
import dev.earshot.reader.text.SpokenColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A list of highlights that somebody keeps as YAML or JSON: the facts of an episode above its
/// clips, several such episodes, or entries that each name their own.
public final class HighlightListReader implements Format {
  /// Shows that are no podcasts count episodes as well; such a name needs one that says more.
  private static final Set<String> OF_OTHERS = Set.of("series", "programa", "program");

  /// The lists that programs make of a whole talk.
  private static final Pattern TRANSCRIPT =
      Pattern.compile(
          "(?:.*\\.)?(?:segments|utterances|words|transcript|results|paragraphs)\\[\\].*");

  @Override
  public String name() {
    return "list of highlights";
  }

  @Override
  public int revision() {
    return 6;
  }

  @Override
  public Claim claim(Head head) {
    boolean is = DataDocuments.isYaml(head.source()) ? isYaml(head) : isJson(head);
    return Claim.SIGNATURE.onlyIf(is && !EpisodeDataReader.is(head));
  }

  private static boolean isYaml(Head head) {
    var keys = new HashSet<String>();
    for (var line : head.lines())
      FrontMatter.keyOf(new MarkdownLine(1, line.replaceFirst("^(?:-\\s+)+", "")))
          .ifPresent(keys::add);
    return isOfEpisode(keys) && (isOfWords(keys) || keys.stream().anyMatch(FrontQuotes::isList));
  }

  private static boolean isJson(Head head) {
    // So do earshot and others write their own.
    if (JsonLines.beginWithObject(head)) return false;
    var lists = new LinkedHashMap<String, Set<String>>();
    for (var path : JsonPaths.of(head)) {
      if (TRANSCRIPT.matcher(path).matches()) return false;
      int name = path.lastIndexOf('.');
      var keys = lists.computeIfAbsent(path.substring(0, Math.max(0, name)), p -> new HashSet<>());
      keys.add(FrontMatter.keyName(path.substring(name + 1)));
    }
    return lists.entrySet().stream()
        .anyMatch(list ->
            list.getKey().endsWith("[]")
                && isOfWords(list.getValue())
                && (isNamed(list.getKey())
                    || (HighlightColumn.tellsOfEpisodes(list.getValue())
                        && !isTranscript(list.getValue())))
                && isOfEpisode(around(list.getKey(), lists)));
  }

  private static boolean isNamed(String list) {
    return FrontQuotes.isList(
        FrontMatter.keyName(list.substring(list.lastIndexOf('.') + 1).replace("[]", "")));
  }

  /// The keys of a list's entries, and of all that it stands in.
  private static Set<String> around(String list, Map<String, Set<String>> keys) {
    var all = new HashSet<String>();
    keys.forEach((path, names) -> {
      boolean isAround = path.isEmpty() || path.equals(list) || list.startsWith(path + ".");
      if (isAround || !path.contains("[]")) all.addAll(names);
    });
    return all;
  }

  private static boolean isOfEpisode(Collection<String> keys) {
    return keys.stream()
        .map(SpokenColumn::plain)
        .filter(key -> !OF_OTHERS.contains(key))
        .anyMatch(key ->
            EpisodeColumn.SHOW.names().contains(key)
                || EpisodeColumn.EPISODE.names().contains(key)
                || key.startsWith("episode"));
  }

  private static boolean isOfWords(Collection<String> keys) {
    var columns = HighlightColumn.of(keys);
    return columns.containsKey(HighlightColumn.QUOTE)
        && (columns.containsKey(HighlightColumn.SPEAKER)
            || columns.containsKey(HighlightColumn.START));
  }

  /// What is said from one time to another, and is not called a quote.
  private static boolean isTranscript(Collection<String> keys) {
    var columns = HighlightColumn.of(keys);
    return columns.containsKey(HighlightColumn.START)
        && columns.containsKey(HighlightColumn.END)
        && !HighlightColumn.isQuoteNamed(columns.values());
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var told = new Told(findings);
    DataDocuments.of(lines, findings).forEach(told::tell);
    if (!told.any())
      findings.warn("no entry has words and an episode; expected both under their names");
  }

  /// Tells the episodes of documents.
  private static final class Told {
    private final Findings findings;
    private int episodes;

    Told(Findings findings) {
      this.findings = findings;
    }

    boolean any() {
      return episodes > 0;
    }

    void tell(FrontMatter document) {
      var many = episodes(document);
      if (!many.isEmpty()) many.forEach(one -> tell(one, Content.COLLECTED_NOTES));
      else if (!tellsRows(document)) tell(document, Content.NOTES);
    }

    private void tell(FrontMatter episode, Content content) {
      if (!hasHighlights(episode)) return;
      NotesReader.tell(episode, List.of(), content, findings);
      episodes++;
    }

    private boolean tellsRows(FrontMatter document) {
      var rows = new HighlightedEpisodes(Optional.empty(), findings);
      for (var list : lists(document.values()).values())
        for (var entry : list)
          if (HighlightColumn.tellsOfEpisodes(names(entry)))
            rows.add(HighlightRow.of(1, with(document.values(), entry)));
      boolean told = rows.tell();
      if (told) episodes++;
      return told;
    }
  }

  /// The entries of a document that are episodes with highlights of their own, each with what the
  /// document says of all of them.
  private static List<FrontMatter> episodes(FrontMatter document) {
    var episodes = new ArrayList<FrontMatter>();
    lists(document.values())
        .forEach((key, list) -> {
          if (FrontMoments.isList(key)) return;
          for (var entry : list)
            if (hasHighlights(FrontMatter.unfenced(listsOnly(entry))))
              episodes.add(FrontMatter.unfenced(with(document.values(), entry)));
        });
    return episodes;
  }

  private static Map<String, Object> listsOnly(Map<?, ?> entry) {
    var lists = with(Map.of(), entry);
    lists.values().removeIf(value -> !(value instanceof List<?>));
    return lists;
  }

  private static boolean hasHighlights(FrontMatter document) {
    var quotes = FrontQuotes.of(document, Findings.unheard("list"));
    return !quotes.keys().isEmpty()
        || !FrontMoments.of(document, Findings.unheard("list")).topics().isEmpty();
  }

  /// An entry with the facts that stand beside its list, where it does not say them itself.
  private static Map<String, Object> with(Map<String, Object> outer, Map<?, ?> entry) {
    var all = new LinkedHashMap<String, Object>();
    entry.forEach((key, value) -> all.put(FrontMatter.keyName(String.valueOf(key)), value));
    outer.forEach((key, value) -> {
      if (EpisodeColumn.SHOW.names().contains(SpokenColumn.plain(key)) || key.equals("language"))
        all.putIfAbsent(key, value);
    });
    return all;
  }

  private static Set<String> names(Map<?, ?> entry) {
    var names = new HashSet<String>();
    for (var key : entry.keySet()) names.add(String.valueOf(key));
    return names;
  }

  private static Map<String, List<Map<?, ?>>> lists(Map<String, Object> values) {
    var lists = new LinkedHashMap<String, List<Map<?, ?>>>();
    values.forEach((key, value) -> {
      var maps = new ArrayList<Map<?, ?>>();
      if (value instanceof List<?> list)
        for (var one : list) if (one instanceof Map<?, ?> map) maps.add(map);
      if (!maps.isEmpty()) lists.put(key, maps);
    });
    return lists;
  }
}
