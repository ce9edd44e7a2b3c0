package dev.earshot.reader.jsonlines;

import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Provenance.OutsideId;
import dev.earshot.episode.Provenance.Scheme;
import dev.earshot.interchange.EpisodeJson;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.json.JsonBreak;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Episodes as JSON Lines: one episode a line, as [EpisodeJson] writes them.
public final class EpisodeLinesReader implements Format {
  /// Keys of a line that say what others call the episode. They are kept among the others as well,
  /// so that they are written back.
  private static final Map<String, Scheme> IDS =
      new TreeMap<>(Map.of("guid", Scheme.GUID, "snipd", Scheme.SNIPD, "youtube", Scheme.YOUTUBE));

  private static final Set<String> HIGHLIGHTS = Set.of("topics", "quotes");

  /// What a record lists if it is not about an episode, though it has a title as well. Users may
  /// call keys of their own so, with other values than a list of objects.
  private static final Set<String> OTHER_RECORDS =
      Set.of(
          "chapters",
          "segments",
          "transcription",
          "podcast_chapters",
          "content_metadata",
          "version",
          "results",
          "highlights");

  /// What other things have beside a title: programs, books, films, papers, tasks, pages.
  private static final Set<String> OTHER_THINGS =
      Set.of(
          "$schema",
          "properties",
          "scripts",
          "dependencies",
          "manifest_version",
          "license",
          "icons",
          "author",
          "authors",
          "publisher",
          "director",
          "isbn",
          "doi",
          "abstract",
          "state",
          "labels",
          "done",
          "completed",
          "tags");

  /// What hardly anything but an episode has beside a title.
  private static final Set<String> TELLING =
      Set.of(
          "show",
          "season",
          "guests",
          "hosts",
          "audio",
          "related",
          "podcast",
          "episode",
          "transcript");

  /// What other things have as well: a page, a book, a film. Without a key of another kind it is
  /// earshot's own.
  private static final Set<String> COMMON =
      Set.of(
          "id",
          "title",
          "number",
          "published",
          "date",
          "url",
          "language",
          "duration",
          "guid",
          "snipd",
          "youtube");

  private static final Pattern LINES = Pattern.compile("(?i).*\\.(?:jsonl|ndjson)(?:\\.gz)?");

  /// The first line alone may be damaged.
  private static final int LINES_TO_JUDGE = 3;

  private static final String EXPECTED =
      "; expected one episode a line such as {\"title\":\"AI Chips\"}";

  @Override
  public String name() {
    return "episodes as JSON Lines";
  }

  @Override
  public Claim claim(Head head) {
    // The lines of a list may well be objects with a title.
    if (head.first().startsWith("[")) return Claim.NONE;
    boolean isNamedSo = LINES.matcher(head.source()).matches();
    if (isSpread(head.first())) return claim(head.text(), isNamedSo);
    return head.lines().stream()
        .limit(LINES_TO_JUDGE)
        .map(line -> claim(line, isNamedSo))
        .max(Comparator.naturalOrder())
        .orElse(Claim.NONE);
  }

  /// A brace alone is how programs begin an object that they indent over many lines.
  private static boolean isSpread(String line) {
    return line.strip().equals("{");
  }

  /// Nearly everything has a title, so it is enough only in a file that is called JSON Lines.
  private static Claim claim(String json, boolean isNamedSo) {
    if (!json.startsWith("{")) return Claim.NONE;
    Set<String> keys = keysOf(json);
    if (keys.stream().anyMatch(OTHER_RECORDS::contains)) return Claim.NONE;
    return keys.stream().anyMatch(HIGHLIGHTS::contains)
        ? Claim.STRUCTURE
        : Claim.LIKENESS.onlyIf(
            keys.contains("title")
                && (tellOfEpisode(keys)
                    || (isNamedSo && keys.stream().noneMatch(OTHER_THINGS::contains))));
  }

  private static boolean tellOfEpisode(Set<String> keys) {
    boolean numbered =
        keys.contains("number") && (keys.contains("published") || keys.contains("date"));
    return numbered || keys.stream().anyMatch(TELLING::contains) || COMMON.containsAll(keys);
  }

  /// The keys up to the end or the first damage, but for those of a user.
  private static Set<String> keysOf(String json) {
    var keys = new HashSet<String>();
    try (var in = new JsonReader(new StringReader(json))) {
      in.beginObject();
      while (in.hasNext()) {
        String key = in.nextName();
        boolean isList = in.peek() == JsonToken.BEGIN_ARRAY;
        if (isList) in.beginArray();
        boolean isUsers = OTHER_RECORDS.contains(key) && in.peek() != JsonToken.BEGIN_OBJECT;
        if (!isUsers) keys.add(key);
        if (isList) skipRest(in);
        else in.skipValue();
      }
    } catch (IOException | IllegalStateException e) {
      return keys;
    }
    return keys;
  }

  private static void skipRest(JsonReader list) throws IOException {
    while (list.hasNext()) list.skipValue();
    list.endArray();
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    boolean first = true;
    while (lines.advance()) {
      if (lines.text().isBlank()) continue;
      if (first && isSpread(lines.text())) {
        findings.warn(lines.number(), spread(findings.source()));
        return;
      }
      first = false;
      readLine(lines.text(), findings, problem -> findings.warn(lines.number(), problem));
    }
  }

  private static String spread(String source) {
    return "the episode is spread over several lines; expected one episode a line, as `jq -c . "
        + source
        + "` writes it";
  }

  private static void readLine(String line, Findings findings, Consumer<String> problems) {
    try (var in = new JsonReader(new StringReader(line))) {
      EpisodeJson.readEpisode(in, problems)
          .ifPresent(episode ->
              findings.episode(episode, Provenance.of(Content.EPISODES).with(ids(episode))));
      if (hasMore(in)) problems.accept("there is more on the line than the episode" + EXPECTED);
    } catch (IOException | IllegalStateException e) {
      problems.accept(reason(line) + EXPECTED);
    }
  }

  /// What others call the episode, if that is a text; other values are the user's own affair.
  private static List<OutsideId> ids(Episode episode) {
    var ids = new ArrayList<OutsideId>();
    IDS.forEach((key, scheme) -> {
      var json = episode.extra().getOrDefault(key, "");
      if (!json.startsWith("\"")) return;
      var text = JsonParser.parseString(json).getAsString().strip();
      if (!text.isEmpty()) ids.add(new OutsideId(scheme, text));
    });
    return ids;
  }

  private static boolean hasMore(JsonReader in) throws IOException {
    try {
      return in.peek() != JsonToken.END_DOCUMENT;
    } catch (MalformedJsonException e) {
      return true;
    }
  }

  /// Why a line could not be read, in words that help to mend it.
  private static String reason(String line) {
    return JsonBreak.in(line)
        .map(broken ->
            switch (broken.kind()) {
              case ENDS_EARLY -> "the line ends in the middle of the episode, which was left out";
              case TOO_DEEP -> "lists or objects are nested too deeply";
              case UNREADABLE -> "the line is no JSON, see column " + broken.offset();
            })
        .orElse("the line is no JSON");
  }
}
