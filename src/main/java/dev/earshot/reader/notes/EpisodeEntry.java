package dev.earshot.reader.notes;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Provenance.OutsideId;
import dev.earshot.episode.Provenance.Scheme;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.notation.WebAddress;
import dev.earshot.reader.Findings;
import dev.earshot.reader.facts.AudioLink;
import dev.earshot.reader.facts.FileNames;
import dev.earshot.reader.facts.ShowNotes;
import dev.earshot.reader.front.FrontFacts;
import dev.earshot.reader.markdown.FactKeys;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.text.HtmlText;
import dev.earshot.reader.turns.TalkInNotes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An entry of data that may be an episode, as [FrontFacts] read it. Its notes are those of a
/// feed's item: nobody is quoted in them unless they say that they are the transcript.
///
/// @param values by keys as they stand there
/// @param pages what its page may be called as a file
/// @param isDated whether it tells a day, be it one that cannot be read
/// @param hasNotes whether it tells at length what it is about
record EpisodeEntry(
    Map<String, Object> values,
    Episode episode,
    List<OutsideId> ids,
    List<OutsideId> pages,
    boolean isDated,
    boolean hasNotes,
    boolean hasTalk) {
  /// Keys below which sites keep facts of an episode in groups, programs those of a feed's item.
  private static final String[] GROUPS = {
    "podcast", "episode", "audio", "enclosure", "media", "itunes", "links", "platforms", "meta"
  };

  /// What its feed calls it. In notes that anybody writes, such a key may mean anything.
  private static final String[] GUID = {"guid", "episode_guid", "episodeguid"};

  /// Where the file of its words is named.
  private static final List<String> TRANSCRIPT =
      List.of(
          "transcript",
          "transcript_file",
          "transcriptfile",
          "transcript_url",
          "transcripturl",
          "transcript_path",
          "transcription",
          "transcription_file",
          "transcription_url",
          "captions",
          "subtitles",
          "srt",
          "vtt");

  /// What its page is called in an address, and mostly as a file.
  private static final String SLUG = "slug";

  /// The name that an entry stands below; nobody's key has a blank.
  private static final String ENTRY_NAME = "entry name";

  private static final Pattern NO_FILE = Pattern.compile(".*[\\s:?#].*|.{200,}");

  private static final Pattern FILE_NAME =
      Pattern.compile("\\S{1,400}\\.(?i:txt|md|vtt|srt|json|html?|pdf|docx)(?:[?#]\\S*)?");

  /// Under whatever key, captions are of the episode.
  private static final Pattern CAPTIONS = Pattern.compile("\\S{1,400}\\.(?i:srt|vtt)");

  /// Services put what people typed below a key of their own, people what belongs together.
  private static final List<String> WRAPPERS =
      List.of("attributes", "fields", "node", "frontmatter", "info", "details", "metadata");

  /// How programs that turn feeds into data mark where a name is from: `itunes:duration`.
  private static final Pattern VOCABULARY = Pattern.compile("(?:itunes|podcast|dc)[:_](?=\\w)");

  private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^>]*>");
  private static final Pattern TEMPLATE = Pattern.compile("\\{[{%]|<%");
  private static final int LONGEST_PATH = 400;
  private static final int FEWEST_TURNS = 2;
  private static final int SHORTEST_TALK = 400;

  /// Reads an entry; empty if it has no title.
  ///
  /// @param entry its keys with what stands below them
  /// @param outer what holds for it as well, where it does not say so itself
  static Optional<EpisodeEntry> of(Map<?, ?> entry, Map<String, Object> outer, Findings findings) {
    var values = new LinkedHashMap<String, Object>();
    var pages = pages(entry);
    unwrapped(entry).forEach((key, value) -> values.putIfAbsent(name(String.valueOf(key)), value));
    outer.forEach(values::putIfAbsent);
    values.remove(name(ENTRY_NAME));
    var script = ScriptList.in(values);
    var others = new LinkedHashMap<>(values);
    script.map(ScriptList::key).ifPresent(others::remove);
    var front = FrontMatter.unfenced(ListedLinks.opened(others)).opened(GROUPS);
    var moments = FrontMoments.of(front, findings);
    var quotes = FrontQuotes.of(front, findings);
    var read = new ArrayList<>(moments.keys());
    read.addAll(quotes.keys());
    var facts = new FrontFacts(front, read, findings);
    var title = facts.title().filter(text -> !TEMPLATE.matcher(text).find());
    if (title.isEmpty()) return Optional.empty();
    var texts = facts.notes().stream().map(EpisodeEntry::split).toList();
    var below = texts.stream().map(TalkInNotes::quotes).filter(talk -> !talk.isEmpty()).findFirst();
    var said = below.or(() -> script.map(ScriptList::quotes)).orElseGet(() -> transcript(front));
    var episode = facts.episode(title.get(), List.of());
    var notes = notes(texts, title.get());
    episode
        .topics(topics(notes, moments.topics(), quotes.topics(), episode.build()))
        .quotes(Stream.concat(quotes.quotes().stream(), said.stream()).toList());
    return Optional.of(
        new EpisodeEntry(
            values,
            episode.build(),
            Stream.concat(facts.ids().stream(), ids(front)).distinct().toList(),
            pages,
            facts.areDated(),
            !notes.lines().isEmpty(),
            !said.isEmpty()));
  }

  /// Reads an entry that has no title, and is called as its file is.
  static Optional<EpisodeEntry> called(String file, Map<String, Object> entry, Findings findings) {
    return of(entry, Map.of("title", file), findings)
        .map(one ->
            new EpisodeEntry(
                entry, one.episode, one.ids, one.pages, one.isDated, one.hasNotes, one.hasTalk));
  }

  /// The entry with the name that it stands below.
  static Map<?, ?> called(Object name, Map<?, ?> entry) {
    var called = new LinkedHashMap<Object, Object>(entry);
    called.put(ENTRY_NAME, name);
    return called;
  }

  /// What the file of its page may be called. Names of entries are looked up with `_` for `-`.
  private static List<OutsideId> pages(Map<?, ?> entry) {
    return Stream.concat(
            Stream.of(SLUG, "videoId", "video_id", "youtube_id").map(entry::get),
            Stream.of(ENTRY_NAME).map(entry::get))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(name -> !NO_FILE.matcher(name).matches())
        .flatMap(name -> Stream.of(name, name.replace('_', '-')))
        .distinct()
        .flatMap(FileNames::of)
        .map(name -> new OutsideId(Scheme.FILE, name))
        .toList();
  }

  private static Stream<OutsideId> ids(FrontMatter front) {
    var guid = front.text(GUID).map(id -> new OutsideId(Scheme.GUID, id));
    var files =
        TRANSCRIPT.stream()
            .flatMap(key -> front.text(key).stream())
            .filter(text -> FILE_NAME.matcher(text).matches())
            .flatMap(FileNames::of)
            .map(name -> new OutsideId(Scheme.FILE, name));
    var captions =
        front.values().values().stream()
            .filter(String.class::isInstance)
            .map(text -> ((String) text).strip())
            .filter(text -> CAPTIONS.matcher(text).matches() || isSoundFile(text))
            .flatMap(FileNames::of)
            .map(name -> new OutsideId(Scheme.FILE, name));
    return Stream.of(guid.stream(), files, captions).flatMap(ids -> ids);
  }

  /// A sound file on disk, as programs note where they have put it: what they write down of it is
  /// called alike.
  private static boolean isSoundFile(String text) {
    return text.length() <= LONGEST_PATH
        && text.indexOf('\n') < 0
        && !WebAddress.hasScheme(text)
        && !text.startsWith("//")
        && AudioLink.is(text);
  }

  private static Map<?, ?> unwrapped(Map<?, ?> entry) {
    if (entry.containsKey("title")) return entry;
    var whole = new LinkedHashMap<Object, Object>(entry);
    for (var key : WRAPPERS)
      if (entry.get(key) instanceof Map<?, ?> inner) inner.forEach(whole::putIfAbsent);
    return whole;
  }

  /// `podcast_title` is the show's.
  private static String name(String key) {
    var whole = FrontMatter.keyName(key);
    if (FactKeys.SHOW_ALONE.contains(whole)) return whole;
    return FrontMatter.keyName(VOCABULARY.matcher(key).replaceFirst("").replace(':', '_'));
  }

  private static List<Topic> topics(
      ShowNotes notes, List<Topic> moments, List<Topic> quoted, Episode episode) {
    var topics = new ArrayList<>(notes.before(moments, episode.duration()));
    topics.addAll(quoted);
    return topics;
  }

  private static TalkInNotes split(String text) {
    return TalkInNotes.in(text).orElseGet(() -> new TalkInNotes(text, List.of()));
  }

  private static ShowNotes notes(List<TalkInNotes> texts, String title) {
    return ShowNotes.of(
        texts.stream().map(text -> plain(text.above())).filter(text -> !text.isEmpty()).toList(),
        List.of(title));
  }

  private static String plain(String text) {
    return TAG.matcher(text).find() ? HtmlText.of(text) : Markdown.lines(text);
  }

  /// The words that stand in the entry itself, with or without names before them.
  private static List<Quote> transcript(FrontMatter front) {
    var transcript = front.values().get("transcript");
    if (transcript instanceof List<?> list) return spoken(list);
    if (!(transcript instanceof String text)) return List.of();
    var lines = plain(text).lines().toList();
    var turns = TalkInNotes.quotes(lines);
    if (turns.size() >= FEWEST_TURNS) return turns;
    return text.length() < SHORTEST_TALK
        ? List.of()
        : lines.stream().map(line -> Quote.of(line).build()).toList();
  }

  private static List<Quote> spoken(List<?> entries) {
    var quotes = new ArrayList<Quote>();
    for (var entry : entries)
      if (entry instanceof Map<?, ?> map)
        HighlightRow.of(1, map).quote(Findings.unheard("transcript")).ifPresent(quotes::add);
    return quotes;
  }

  /// Tells the episode.
  ///
  /// @param isAlone whether the file is about no other
  void tell(boolean isAlone, Findings findings) {
    var content = isAlone ? Content.NOTES : hasTalk ? Content.FEED : Content.COLLECTED_NOTES;
    var files = Stream.concat(ids.stream(), pages.stream()).distinct().toList();
    boolean isTitled = !episode.title().equals(findings.stem()) || values.containsKey("title");
    var title = Optional.of(episode.title()).filter(name -> isTitled || !isAlone);
    findings.episode(episode, Provenance.of(content, title).with(files));
  }
}
