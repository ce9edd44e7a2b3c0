package dev.earshot.reader.notes;

import dev.earshot.notation.DayNotation;
import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.PathText;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.SourcePlace;
import dev.earshot.reader.Stem;
import dev.earshot.reader.TestData;
import dev.earshot.reader.front.FrontFacts;
import dev.earshot.reader.json.JsonLines;
import dev.earshot.reader.json.JsonPaths;
import dev.earshot.reader.markdown.FrontMatter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Episodes that a show keeps as data for its website, in YAML, TOML, JSON or a table: in a list,
/// wherever it stands, or one in a file. Nothing says what such a file is but what most of its
/// entries have, which [EpisodeSigns] weigh.
public final class EpisodeDataReader implements Format {
  private static final Function<Head, Boolean> SIGHT = EpisodeDataReader::look;

  /// So many entries show what the others are.
  private static final int ENTRIES_TO_JUDGE = 40;

  private static final int DEEPEST = 4;

  /// A number at the end of a name, or at its beginning.
  private static final Pattern COUNTED =
      Pattern.compile("^(?!.*\\d{4}[-_.]?\\d\\d)(?:.*\\D)?\\d{1,3}$|^\\d{1,3}(?!\\d)");

  /// Names of files that hold what their folder is called by.
  private static final Pattern OF_FOLDER = Pattern.compile("(?i)_?(?:data|index|list|all|items)");

  /// What other formats say that they are.
  private static final String FEED = "jsonfeed.org/version";

  /// Keys that earshot gives an episode beside its title.
  private static final Set<String> OWN = Set.of("published", "date", "audio", "topics", "quotes");

  private static final Pattern LISTED = Pattern.compile("(?:topics|quotes)\\[\\]\\..*");

  /// A folder that is called by the number of an episode.
  private static final Pattern OF_NUMBER =
      Pattern.compile(
          "(?iu)(?:s\\d{1,2}[-_ ]?)?#\\d{1,4}(?!\\d).*|" + EpisodeWord.BEFORE + "[ ._-]?#?\\d.*");

  /// Keys of what other formats read: of yt-dlp, and of an episode's chapters.
  private static final Set<String> OF_OTHERS =
      Set.of("webpage_url", "chapters[].startTime", "podcast_chapters");

  /// What is said in a list, which is a transcript if it says when or by whom.
  private static final Pattern WORDS =
      Pattern.compile(
          "(.*\\[\\]\\.)(?:text|words?|body|transcript|sentence|content|utterance|line)");

  private static final Pattern PLACE =
      Pattern.compile("(?i)(?:start|begin|time|offset|ts|from|speaker).*");

  @Override
  public String name() {
    return "episodes as data";
  }

  @Override
  public int revision() {
    return 10;
  }

  @Override
  public Claim claim(Head head) {
    return Claim.SIGNATURE.onlyIf(is(head));
  }

  @Override
  public boolean tellsOfEpisodes(Head head) {
    return !TestData.is(head);
  }

  /// Whether most of what the file lists is episodes.
  static boolean is(Head head) {
    return head.seen(SIGHT);
  }

  private static boolean look(Head head) {
    if (!DataDocuments.isNamed(head.source()) && !isJson(head)) return false;
    var found = new Found(head.source(), ENTRIES_TO_JUDGE, Findings.unheard(head.source()));
    DataDocuments.of(head).forEach(found::look);
    return !found.entries.isEmpty()
        || (head.isAt(SourcePlace.BESIDE_TRANSCRIPT) && found.summary.isPresent());
  }

  private static boolean isJson(Head head) {
    var paths = JsonPaths.of(head);
    return !paths.isEmpty()
        && !isOwn(head, paths)
        && paths.stream().noneMatch(OF_OTHERS::contains)
        && !head.text().replace("\\/", "/").contains(FEED)
        && paths.stream().noneMatch(path -> isOfTalk(path, paths));
  }

  /// An object on a line is how earshot writes an episode. Spread over several, it is earshot's
  /// only where it lists objects, as highlights are.
  private static boolean isOwn(Head head, Set<String> paths) {
    boolean isSpread = head.first().strip().equals("{");
    return JsonLines.are(head)
        || (JsonLines.beginWithObject(head)
            && paths.contains("title")
            && (isSpread
                ? paths.stream().anyMatch(path -> LISTED.matcher(path).matches())
                : OWN.stream().anyMatch(paths::contains)));
  }

  private static boolean isOfTalk(String path, Set<String> paths) {
    var words = WORDS.matcher(path);
    if (!words.matches() || paths.contains(words.group(1) + "title")) return false;
    var list = words.group(1);
    var name = list.substring(list.lastIndexOf('.', list.length() - 2) + 1).replace("[].", "");
    return !FrontQuotes.isList(FrontMatter.keyName(name))
        && paths.stream()
            .anyMatch(other ->
                other.startsWith(list) && PLACE.matcher(other.substring(list.length())).matches());
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var found = new Found(findings.source(), Integer.MAX_VALUE, findings);
    DataDocuments.of(lines, findings).forEach(found::look);
    boolean isAlone = found.isAlone && found.entries.size() == 1;
    found.entries.forEach(entry -> entry.tell(isAlone, findings));
    if (found.entries.isEmpty()) found.summary.ifPresent(entry -> entry.tell(true, findings));
  }

  /// The entries of documents that are episodes.
  private static final class Found {
    private final String source;
    private final String file;
    private final int most;
    private final Findings findings;
    private final List<EpisodeEntry> entries = new ArrayList<>();
    private boolean isAlone;

    /// What the document says at length, which is of an episode where its transcript shows it.
    private Optional<EpisodeEntry> summary = Optional.empty();

    Found(String source, int most, Findings findings) {
      this.source = source;
      this.file = Stem.of(source);
      this.most = most;
      this.findings = findings;
    }

    /// A document is a list of episodes, holds one somewhere, or is an episode itself.
    void look(FrontMatter document) {
      var values = document.values();
      var named = maps(values);
      if (!named.isEmpty() && lookIn(named, Map.of(), "", DEEPEST)) return;
      if (lookBelow(values, Map.of(), DEEPEST)) return;
      var entry = EpisodeEntry.of(values, Map.of(), findings);
      var one = entry.filter(e -> signs(e).areEnough());
      one.ifPresent(entries::add);
      isAlone = one.isPresent();
      if (one.isEmpty())
        summary =
            entry
                .or(() -> EpisodeEntry.called(file, values, findings))
                .filter(EpisodeEntry::hasNotes);
    }

    /// What lies in a folder of its own, as `episodes/12/index.yml` does, is called as all around.
    private EpisodeSigns signs(EpisodeEntry one) {
      var folder = PathText.folder(source);
      var around = PathText.folder(folder);
      boolean isOfNumber = OF_NUMBER.matcher(PathText.name(folder)).matches();
      boolean isApart =
          Stem.isNameless(file) && (isOfNumber || EpisodeSigns.isList(PathText.name(around)));
      var called = file + (isOfNumber ? " episode " : " ") + PathText.name(folder);
      return isApart
          ? new EpisodeSigns(one, (called + " " + around).strip(), true, false)
          : new EpisodeSigns(one, called, false, COUNTED.matcher(file).find() || isOfDay());
    }

    /// `2024-03-01-eels/meta.json`
    private boolean isOfDay() {
      return Stem.isNameless(file) && DayNotation.begins(PathText.name(PathText.folder(source)));
    }

    private boolean lookBelow(Map<String, Object> values, Map<String, Object> outer, int depth) {
      var around = around(values, outer);
      boolean any = false;
      for (var value : values.entrySet()) {
        var maps = maps(value.getValue());
        if (!maps.isEmpty() && !isOfOne(value.getKey()))
          any |= lookIn(maps, around, value.getKey(), depth);
        else if (value.getValue() instanceof Map<?, ?> map && depth > 0)
          any |= lookBelow(plain(map), around, depth - 1);
      }
      return any;
    }

    private boolean lookIn(
        List<Map<?, ?>> listed, Map<String, Object> outer, String name, int depth) {
      var maps = CountedEntries.of(listed);
      var folder = PathText.name(PathText.folder(source));
      boolean isOfFolder = OF_FOLDER.matcher(file).matches() && EpisodeSigns.isListOfShow(folder);
      var holder = isOfFolder ? folder : "";
      var called = holder + " " + file + " " + (name.equals(FrontMatter.ITEMS) ? "" : name);
      long around = maps.stream().filter(Found::listsEpisodes).count();
      if (2 * around < maps.size() && areEpisodes(maps, outer, called)) {
        for (var map : maps.subList(0, Math.min(most, maps.size())))
          if (!isRow(map)) EpisodeEntry.of(map, outer, findings).ifPresent(entries::add);
        return true;
      }
      boolean any = false;
      for (var map : maps.subList(0, Math.min(most, maps.size())))
        if (depth > 0) any |= lookBelow(plain(map), outer, depth - 1);
      return any;
    }

    /// A season has nothing to hear but its episodes.
    private static boolean listsEpisodes(Map<?, ?> map) {
      return map.entrySet().stream()
          .anyMatch(entry ->
              EpisodeSigns.isOfEpisodesAlone(String.valueOf(entry.getKey()))
                  && !maps(entry.getValue()).isEmpty());
    }

    private static boolean areEpisodes(
        List<Map<?, ?>> maps, Map<String, Object> outer, String called) {
      var judged = maps.subList(0, Math.min(ENTRIES_TO_JUDGE, maps.size()));
      long are =
          judged.stream()
              .filter(map -> !isRow(map))
              .flatMap(map -> EpisodeEntry.of(map, outer, Findings.unheard("entry")).stream())
              .filter(entry -> new EpisodeSigns(entry, called).areEnough())
              .count();
      return 2 * are >= judged.size() && are > 0;
    }

    /// Whether a list is called as one within an episode is, and not as all that a feed has.
    private static boolean isOfOne(String list) {
      return FrontMoments.isList(list) && !list.equals("entries");
    }

    /// A quote with its speaker or its time is not the episode that it is of.
    private static boolean isRow(Map<?, ?> map) {
      var row = HighlightRow.of(1, map);
      return HighlightColumn.isQuoteNamed(map.keySet())
          && row.text(HighlightColumn.QUOTE).isPresent()
          && row.text(HighlightColumn.START)
              .or(() -> row.text(HighlightColumn.SPEAKER))
              .isPresent();
    }

    /// The maps of a list, or those that stand below names of their own, as `ep-12: {…}` does; each
    /// of those names is what the episode is called in an address.
    private static List<Map<?, ?>> maps(Object value) {
      var maps = new ArrayList<Map<?, ?>>();
      if (value instanceof List<?> list)
        for (var one : list) if (one instanceof Map<?, ?> map) maps.add(map);
      if (value instanceof Map<?, ?> map) {
        boolean areMaps = map.size() > 1 && map.values().stream().allMatch(Map.class::isInstance);
        map.forEach((name, one) -> {
          if (areMaps && one instanceof Map<?, ?> inner) maps.add(EpisodeEntry.called(name, inner));
        });
      }
      return maps;
    }

    private static Map<String, Object> plain(Map<?, ?> map) {
      var plain = new LinkedHashMap<String, Object>();
      map.forEach((key, value) -> plain.put(FrontMatter.keyName(String.valueOf(key)), value));
      return plain;
    }

    /// What holds for all that stands below: the show, its language, a season.
    private static Map<String, Object> around(
        Map<String, Object> values, Map<String, Object> outer) {
      var around = new LinkedHashMap<>(outer);
      values.forEach((key, value) -> {
        boolean isShow = FrontFacts.namesShow(key) || key.equals("feed");
        if (key.equals("language") || key.equals("season")) around.put(key, value);
        else if (isShow && nameOf(value).isPresent()) around.put("show", nameOf(value).get());
      });
      for (var key : List.of("title", "name"))
        if (values.get(key) instanceof String name) {
          var season = EpisodeWord.season(name);
          if (season.isPresent()) around.put("season", season.get());
          else around.putIfAbsent("show", name);
        }
      return around;
    }

    private static Optional<String> nameOf(Object value) {
      return FrontMatter.unfenced(Map.of("show", value)).text("show");
    }
  }
}
