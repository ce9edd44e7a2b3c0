package dev.earshot.reader.transcript;

import dev.earshot.notation.LanguageCode;
import dev.earshot.reader.text.CleanText;
import dev.earshot.reader.turns.SpeakerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/// Takes the marks out of the words of captions: who speaks (`<v Sarah>`, hardly ever closed),
/// looks, and the times inside a cue. A cue in which another voice begins becomes two. What no
/// voice says is gone.
final class CueMarks {
  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]+)>");
  private static final Pattern TAG =
      Pattern.compile("</?(?:[a-zA-Z][^<>]{0,200}|\\d[\\d:.]*)>|\\{\\\\an?\\d+\\}");

  /// What is left of a mark where a file was cut; `i <n` are words.
  private static final Pattern HALF_TAG =
      Pattern.compile(
          "<(?:/?(?:[bciuv]|f|fo|fon|font|l|la|lan|lang|r|ru|rub|ruby|rt)?"
              + "|[cv][.\\s][^<>]{0,80}|(?:font|lang|[biu]\\.)[^<>]{0,80}|\\d{1,2}:[\\d:.]*)$");

  /// A line in the class of its language, as programs that translate captions write them.
  private static final Pattern IN_LANGUAGE = Pattern.compile("<c\\.([a-z]{2})(?:-\\w{2,4})?>.*");

  private CueMarks() {}

  /// Plain cues, a new one where another voice begins; of translated ones what was said.
  static List<Cue> removed(List<Cue> translated) {
    var cues = untranslated(translated);
    var plain = new ArrayList<Cue>();
    var voices = cues.stream().flatMap(cue -> voices(cue.text())).collect(Collectors.toSet());
    for (int i = 0; i < cues.size(); i++)
      split(i + 1 < cues.size() ? cues.get(i) : uncut(cues.get(i)), voices, plain);
    DataCues.remove(plain);
    return plain;
  }

  /// The first of the languages is the one that was spoken.
  private static List<Cue> untranslated(List<Cue> cues) {
    long are = cues.stream().filter(cue -> isTranslated(cue.text())).count();
    if (2 * are <= cues.size()) return cues;
    return cues.stream()
        .map(cue -> isTranslated(cue.text()) ? cue.saying(spoken(cue.text())) : cue)
        .toList();
  }

  private static String spoken(String text) {
    var first = language(text.lines().findFirst().orElseThrow());
    return text.lines()
        .filter(line -> language(line).equals(first))
        .collect(Collectors.joining("\n"));
  }

  private static boolean isTranslated(String text) {
    if (!text.startsWith("<c.") || text.indexOf('\n') < 0) return false;
    var languages = text.lines().map(CueMarks::language).distinct().toList();
    return languages.size() > 1 && languages.stream().allMatch(Optional::isPresent);
  }

  private static Optional<String> language(String line) {
    var marked = IN_LANGUAGE.matcher(line);
    return marked.matches() && LanguageCode.is(marked.group(1))
        ? Optional.of(marked.group(1))
        : Optional.empty();
  }

  private static Stream<String> voices(String text) {
    return VOICE.matcher(text).results().map(voice -> name(voice.group(1)));
  }

  private static Cue uncut(Cue last) {
    return last.saying(HALF_TAG.matcher(last.text()).replaceFirst(""));
  }

  private static void split(Cue cue, Set<String> voices, List<Cue> plain) {
    var voice = VOICE.matcher(cue.text());
    Optional<String> speaker = cue.speaker();
    int from = 0;
    while (voice.find()) {
      add(cue.by(speaker).saying(cue.text().substring(from, voice.start())), plain);
      speaker =
          Optional.of(SpeakerName.inOrder(name(voice.group(1)), voices))
              .filter(name -> name.codePoints().anyMatch(Character::isLetterOrDigit));
      from = voice.end();
    }
    add(cue.by(speaker).saying(cue.text().substring(from)), plain);
  }

  private static void add(Cue cue, List<Cue> plain) {
    String text =
        CleanText.lines(Parser.unescapeEntities(TAG.matcher(cue.text()).replaceAll(""), false));
    if (!text.isEmpty()) plain.add(cue.saying(text));
  }

  private static String name(String marked) {
    return SpeakerName.unqualified(CleanText.line(Parser.unescapeEntities(marked, false)));
  }
}
