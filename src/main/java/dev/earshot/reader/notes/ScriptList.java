package dev.earshot.reader.notes;

import dev.earshot.episode.Quote;
import dev.earshot.notation.LanguageCode;
import dev.earshot.reader.Findings;
import dev.earshot.reader.markdown.Markdown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The script of an episode that is kept as data, for people or voices to read out: entries of a
/// speaker and words, or of words under the name of whoever says them. Pauses and sounds stand
/// between them.
///
/// @param key under which it stands
record ScriptList(String key, List<Quote> quotes) {
  private static final List<String> KEYS =
      List.of(
          "script",
          "segments",
          "dialogue",
          "dialog",
          "conversation",
          "turns",
          "lines",
          "utterances",
          "skript",
          "manus",
          "manuskript",
          "segmente",
          "segmenter",
          "segmentos",
          "guion",
          "guión",
          "roteiro",
          "copione",
          "diálogo",
          "dialogo",
          "dialoge",
          "gespräch",
          "conversación",
          "replikker",
          "repliker",
          "сценарий",
          "диалог",
          "台本",
          "脚本",
          "对话",
          "대본");

  /// What the words are called where nobody's name stands there.
  private static final Set<String> NOBODY =
      Set.of("text", "words", "line", "say", "said", "speech", "narration", "content", "voice");

  private static final Set<HighlightColumn> OF_PARTS =
      Set.of(
          HighlightColumn.TITLE, HighlightColumn.TOPIC, HighlightColumn.START, HighlightColumn.END);

  /// What is to be done or heard besides.
  private static final Set<String> DIRECTIONS =
      Set.of(
          "sfx",
          "sound",
          "sounds",
          "music",
          "mood",
          "tone",
          "emotion",
          "pause",
          "direction",
          "action",
          "scene",
          "note",
          "notes",
          "comment",
          "style",
          "file",
          "audio");

  /// Fewer may be the parts of a plan.
  private static final int FEWEST = 3;

  /// As many people are seldom in one episode.
  private static final int MOST_NAMES = 8;

  private static final Pattern WORDS =
      Pattern.compile("(?s)(?=.*[\\p{Ll}\\p{Lo}]).*(?:\\s|[.!?…。！？]).*");

  /// The first list of values that is one.
  static Optional<ScriptList> in(Map<String, Object> values) {
    for (var key : KEYS)
      if (values.get(key) instanceof List<?> list) {
        var quotes = bySpeaker(list);
        if (quotes.size() < FEWEST) quotes = byName(list);
        if (quotes.size() >= FEWEST) return Optional.of(new ScriptList(key, quotes));
      }
    return Optional.empty();
  }

  private static List<Quote> bySpeaker(List<?> list) {
    var quotes = new ArrayList<Quote>();
    for (var entry : list) {
      if (!(entry instanceof Map<?, ?> map)) continue;
      var row = HighlightRow.of(1, map);
      boolean isSaid =
          row.text(HighlightColumn.SPEAKER).isPresent()
              && row.text(HighlightColumn.TITLE).isEmpty();
      if (isSaid) row.quote(Findings.unheard("script")).ifPresent(quotes::add);
    }
    return quotes;
  }

  /// None, unless names come again: else they are those of parts.
  private static List<Quote> byName(List<?> list) {
    var quotes = new ArrayList<Quote>();
    var names = new HashSet<String>();
    for (var entry : list) {
      // A title or a time beside the words is of something else than a turn.
      if (!(entry instanceof Map<?, ?> map) || map.keySet().stream().anyMatch(ScriptList::isColumn))
        continue;
      for (var said : map.entrySet()) {
        var name = String.valueOf(said.getKey());
        if (!name.isBlank()
            && !DIRECTIONS.contains(name.toLowerCase(Locale.ROOT))
            && said.getValue() instanceof String text
            && WORDS.matcher(text).matches()) {
          names.add(name);
          quotes.add(quote(name, text));
          break;
        }
      }
    }
    boolean comeAgain = 2 * names.size() <= quotes.size() && names.size() <= MOST_NAMES;
    return comeAgain ? quotes : List.of();
  }

  /// `title: Opening remarks` is no turn.
  private static boolean isColumn(Object key) {
    var columns = HighlightColumn.of(List.of(String.valueOf(key))).keySet();
    return OF_PARTS.stream().anyMatch(columns::contains);
  }

  private static Quote quote(String name, String text) {
    var quote = Quote.of(Markdown.plain(text).strip());
    // Languages are written small: `bo` is one, and Bo is somebody.
    boolean isLanguage = LanguageCode.is(name.replaceFirst("[-_].*", ""));
    if (!isLanguage && !NOBODY.contains(name.toLowerCase(Locale.ROOT)))
      quote.speaker(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    return quote.build();
  }
}
