package dev.earshot.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.LanguageCode;
import dev.earshot.notation.PartName;
import dev.earshot.notation.PathText;
import dev.earshot.notation.PodcastWord;
import dev.earshot.notation.ProgramFolder;
import dev.earshot.notation.Signs;
import dev.earshot.notation.TranscriptWord;
import java.net.URLDecoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/// A file's name without its endings: `ep-12.mp3.en.vtt.gz` is `ep-12`. Files of one episode share
/// it, and a source that does not say its title is called by it.
///
/// Endings are taken off one by one, from the last: formats, sound files, words such as `chapters`,
/// and a language before one of those. A dot alone is no ending: "node.js" and "Vol. 2" stay whole.
/// What programs do to names is undone: `AI%3A a talk (highlights)` is `AI: a talk`, and `A talk
/// [dQw4w9WgXcQ]` is `A talk`.
public final class Stem {
  /// `12. Eels`, `s2-#3-eels`, `Folge 7`: a show's name may have a figure as well.
  private static final Pattern COUNTED_FOLDER =
      Pattern.compile(
          "(?iu)^(?:s\\d{1,2}[-_ ]?)?#?\\d{1,4}(?:\\.\\d{1,3})?\\s?[._-]|#\\d|(?<!\\p{L})"
              + EpisodeWord.BEFORE
              + "[ ._-]?\\d");

  private static final Set<String> ENDINGS =
      Set.of(
          ("gz json json3 jsonl yaml yml toml ffmetadata ffmeta nfo otr log vtt srt trs psc cue itt tsv"
                  + " csv txt docx smi sami sub stl md mdx markdown org adoc asciidoc lr xml fcpxml enex rss"
                  + " htm html ttml dfxp sbv lrc ass ssa info description mp3 m4a mp4 ogg opus wav aac flac"
                  + " chapter chapters transcript transcripts transcription captions subtitles labels")
              .split(" "));
  private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2})(?:-[A-Za-z0-9]{2,8}){0,2}");

  /// A file, and the folders above it up to so many names, tell what it is for.
  private static final int FOLDERS = 4;

  private static final Pattern HIGHLIGHTS =
      Pattern.compile(
          "(?iu)(?=[\\s(\\[_-])(?:(?<=\\S)\\s+[0-9a-f]{32}$" // as Notion numbers its pages
              + "|(?<=\\S)\\s*[(\\[](?:[^()\\[\\]]{1,20} )?(?:"
              + FileKind.KIND
              + ")[)\\]]$|[\\s_-]otter[_. -]ai$|(?:(?<=\\d|\\d[回期集话話화회편])[\\s_-]+|\\s[-–—]\\s)(?:"
              + FileKind.KIND
              + ")$)");

  private static final Pattern OF_SUMMARY =
      Pattern.compile(
          "(?iu).*[^\\s._-][._](?:"
              + FileKind.SUMMARY
              + ")(?:[ ._-]+(?:"
              + FileKind.STATE
              + ")){0,3}");

  /// `on-tides_transcript_corrected`, `on-tides!_summary`, `on tides_notes`: notes of one word may
  /// be of a field.
  private static final Pattern OF_KIND =
      Pattern.compile(
          "(?iu)(?=[._-])(?<=[^\\s._-])(?<![_-](?:a|an|the|my|your|of|to|from|with|as|no|ein|eine|un|une|el|la))(?:[._-]+"
              + TranscriptWord.ONE
              + "|[_-]whisperx?(?=[ ._-]+(?:tiny|base|small|medium|large|turbo)(?!\\p{L}))|[._](?:"
              + FileKind.SUMMARY
              + ")|(?<= [^\\s._-]{1,40})[._](?:"
              + FileKind.NOTES
              + "))(?:[ ._-]+(?:"
              + FileKind.STATE
              + ")){0,3}$");

  private static final Pattern OF_SCRIPT = Pattern.compile("(?iu)" + FileKind.SCRIPT);

  /// What is left of a name that says nothing else than that it is of a transcript.
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iu)(?:(?:the|my|a|an|this|as|of|and|no|with|podcast|episode|audio|video|interview|meeting|call|show|sample|example"
              + "|"
              + FileKind.STATE
              + ")(?:[ _-]+|$))+");

  /// The id that yt-dlp and its like write behind a video's title; mere words have no such look.
  private static final Pattern VIDEO =
      Pattern.compile("(?<=\\S)\\s*\\[((?=[\\w-]*(?:[\\d_-]|[\\w-]\\p{Lu}))[\\w-]{11})]$");

  /// What many a file is called that lies in a folder with the episode's name.
  private static final Pattern NAMELESS =
      Pattern.compile(
          "(?iu)(?:_?index|contents|readme|audio|episode|recording|info|meta(?:data)?|"
              + FileKind.KIND
              + ")(?:[_.-](?:[a-z]{2}(?:[_-][a-z]{2,4})?|turns|raw|clean|timed|words|segments)){0,2}"
              + ("|(?:(?:" + FileKind.STATE + "|episode|podcast)[ _-]){0,2}" + TranscriptWord.ONE)
              + ("(?:[ _-](?:" + FileKind.STATE + ")){0,3}|")
              + FileKind.MADE_BY_PROGRAM
              + "|"
              + FileKind.SCRIPT);

  /// A file's name that ends so, or that of the folder it lies in.
  private static final Pattern OF_TRANSCRIPT =
      Pattern.compile(
          "(?iu)(?:.*[\\P{L}])?"
              + TranscriptWord.ONE
              + "(?:[ ._-]{1,2}(?:"
              + FileKind.STATE
              + ")){0,3}[)\\]]?");

  /// `eels.transcript.md`
  private static final Pattern TRANSCRIPT_ENDING =
      Pattern.compile("(?i).*\\.(?:transcripts?|transcription)\\.\\w{2,4}");

  /// What people and programs make of a transcript, and write about them all.
  private static final Pattern MADE =
      Pattern.compile(
          "(?iu)(?:(?:blog|article|artikel|post|beitrag|newsletter|thread|tweets?|linkedin|social|media|essay|prompts?|outline"
              + "|report|analysis|digest|about|style|guide|format|draft|todo|ideas|research|bio|biography)s?[ _-]?){1,3}");

  private static final Pattern OF_TRANSCRIPTS =
      Pattern.compile("(?iu)(?:.*[\\P{L}])?" + TranscriptWord.NAME);

  /// `transcript_en`, `captions-pt-BR`, `tides_transcript_en_raw`: behind what a file is, two
  /// letters are its language; elsewhere, as in `how_to`, they may be a word.
  private static final Pattern LANGUAGE_OF_KIND =
      Pattern.compile(
          "(?iu)(?:.*[\\P{L}])?(?:"
              + FileKind.KIND
              + ")[_-](([a-z]{2})(?:[_-](?-i:[A-Z]{2}|[A-Z][a-z]{3}))?)(?:[ ._-](?![a-z]{2}(?![a-z]))(?:"
              + FileKind.STATE
              + ")){0,3}");

  /// `translated_ep-12`
  private static final Pattern TRANSLATED =
      Pattern.compile(
          "(?iu)^(?:translated|bilingual|traduit|übersetzt|uebersetzt|traducid[oa]|traduzid[oa]|tradott[oa]|vertaald)_(?=.*\\d)");

  private static final Pattern DAY_OF_FOLDERS =
      Pattern.compile("[/\\\\]((?:19|20)\\d\\d)[/\\\\](\\d\\d)[/\\\\](\\d\\d)[/\\\\][^/\\\\]+$");

  private static final Pattern FOLDER = Pattern.compile("(?=.*\\p{L})(?=.*[\\d _-]).+");

  /// A folder may be called by the number alone, but not among days and months.
  private static final Pattern NUMBER =
      Pattern.compile("(?:.*[/\\\\])?[^/\\\\]*\\p{L}[^/\\\\]*[/\\\\](?!(?:19|20)\\d\\d$)\\d{1,4}");

  private static final Pattern SORTING =
      Pattern.compile(
          "(?i)(?:season|staffel|saison|temporada|stagione|disc|part|year)["
              + " ._-]?\\d+|.*(?:transcripts|episodes|notes|posts)");

  /// What programs put in place of a colon, which no name may have on some systems.
  private static final Pattern COLON = Pattern.compile("(?<=[\\p{L}\\d])_(?= )");

  private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}");

  /// The last that each thread asked for: all who look at a file ask for the same.
  private static final ThreadLocal<Known> LAST = ThreadLocal.withInitial(() -> new Known("", ""));

  private record Known(String name, String stem) {}

  private Stem() {}

  /// The stem of a path or of an address without query; never blank unless its last part is.
  public static String of(String source) {
    var name = PathText.name(source);
    var known = LAST.get();
    if (known.name().equals(name)) return known.stem();
    var stem = plain(withoutEndings(name));
    LAST.set(new Known(name, stem));
    return stem;
  }

  /// Whether the name of a file, or of the folder it lies in, says that it is a transcript; of a
  /// folder further up, that counts where the file's name has a number.
  public static boolean isOfTranscript(String source) {
    return OF_TRANSCRIPT.matcher(withoutEndings(source)).matches()
        || isScript(source)
        || TRANSCRIPT_ENDING.matcher(source).matches()
        || isInTranscripts(source);
  }

  /// Whether a file is called a script, and a folder near it a podcast.
  private static boolean isScript(String source) {
    return OF_SCRIPT.matcher(withoutEndings(source)).matches() && isNearPodcast(source);
  }

  /// Whether a file or a folder near it is called a podcast.
  public static boolean isNearPodcast(String source) {
    return Stream.iterate(source, PathText::folder)
        .limit(FOLDERS)
        .map(PathText::name)
        .anyMatch(PodcastWord::isIn);
  }

  /// The same of its folders alone. In one of transcripts, each show may have its own.
  public static boolean isInTranscripts(String source) {
    var folder = PathText.folder(source);
    var above = PathText.name(PathText.folder(folder));
    return OF_TRANSCRIPTS.matcher(PathText.name(folder)).matches()
        || (OF_TRANSCRIPTS.matcher(above).matches() && Signs.hasDigit(of(source)))
        || (TranscriptWord.is(above) && isOfShow(PathText.name(folder)) && isName(source));
  }

  /// Whether a folder of transcripts may be that of a show, and not of an episode.
  private static boolean isOfShow(String folder) {
    return !Signs.hasDigit(folder) && !ProgramFolder.mayBe(folder);
  }

  /// Whether a file is called by what is talked about, and not by what somebody made of it.
  private static boolean isName(String source) {
    var stem = of(source);
    return !isNameless(stem) && !isOfPart(stem) && !MADE.matcher(stem).matches();
  }

  /// Whether a file's name says behind that of its episode what the file is of it: `Eels (notes)`,
  /// `eels-at-night_summary`.
  public static boolean saysKind(String source) {
    var name = withoutEndings(source);
    return HIGHLIGHTS.matcher(name).find() || OF_KIND.matcher(name).find();
  }

  /// The same of a summary: notes may be of anything.
  public static boolean saysSummary(String source) {
    return OF_SUMMARY.matcher(withoutEndings(source)).matches();
  }

  /// Whether a file's stem says nothing of its episode.
  public static boolean isNameless(String stem) {
    return NAMELESS.matcher(stem).matches();
  }

  /// Whether a file's stem is the name of a part of notes, such as `key-points`.
  public static boolean isOfPart(String stem) {
    return PartName.is(stem.replace('_', ' ').replace('-', ' '));
  }

  /// The path of which the last part is called as the episode is: the source, or its folder.
  public static String named(String source) {
    var stem = of(source);
    var above = PathText.folder(source);
    var folder = PathText.name(above);
    // A folder without a number may be a show, beside whose notes lie quotes from all episodes.
    boolean isCounted = COUNTED_FOLDER.matcher(folder).find();
    if (DayFolder.is(folder) && DayFolder.isNamelessIn(folder, stem)) return above;
    if (!isNameless(stem) && !(isCounted && isOfPart(stem))) return source;
    boolean isName = FOLDER.matcher(folder).matches() && !SORTING.matcher(folder).matches();
    return isName || NUMBER.matcher(above).matches() ? above : source;
  }

  /// The day that the folders around a file are called by, as sites that are built sort their
  /// pages: `2013/01/19/eels.html`.
  public static Optional<LocalDate> dayOfFolders(String source) {
    var folders = DAY_OF_FOLDERS.matcher(source);
    if (!folders.find()) return Optional.empty();
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(folders.group(1)),
              Integer.parseInt(folders.group(2)),
              Integer.parseInt(folders.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String withoutEndings(String source) {
    String name = PathText.name(source);
    String stem = name;
    for (String shorter = shortened(name); !shorter.equals(stem); shorter = shortened(stem))
      stem = shorter;
    return stem.isBlank() ? name : stem;
  }

  /// The id of a video of YouTube in a file's name: `A talk [dQw4w9WgXcQ].en.vtt`.
  static Optional<String> video(String source) {
    var video = VIDEO.matcher(withoutEndings(source));
    return video.find() ? Optional.of(video.group(1)) : Optional.empty();
  }

  private static String plain(String stem) {
    var named = HIGHLIGHTS.matcher(VIDEO.matcher(stem).replaceFirst("")).replaceFirst("");
    var own = TRANSLATED.matcher(withoutKind(named)).replaceFirst("");
    var plain = COLON.matcher(unescaped(own)).replaceAll(":");
    if (!ESCAPED.matcher(plain).find()) return plain;
    try {
      var decoded = URLDecoder.decode(plain.replace("+", "%2B"), UTF_8);
      return decoded.isBlank() || decoded.contains("\ufffd") ? plain : decoded;
    } catch (IllegalArgumentException e) {
      return plain;
    }
  }

  /// A name that would be left with nothing of its own stays as it is.
  private static String withoutKind(String name) {
    var kind = OF_KIND.matcher(name);
    if (!kind.find() || NAMELESS.matcher(name).matches()) return name;
    var rest = name.substring(0, kind.start());
    return NO_NAME.matcher(rest).matches() ? name : rest;
  }

  /// Without signs spelled as in HTML: `Kilns &amp; Ash`.
  private static String unescaped(String name) {
    var unescaped = name.indexOf(';') < 0 ? name : Parser.unescapeEntities(name, false);
    return unescaped.isBlank() ? name : unescaped;
  }

  /// The language that a file's name gives as a tag before its endings, or behind what it is:
  /// `pt-BR` of `ep-12.pt-BR.vtt` and `ep-12_captions_pt-BR.vtt`.
  static Optional<String> language(String source) {
    String name = PathText.name(source);
    for (String rest = withoutEnding(name); !rest.equals(name); rest = withoutEnding(name)) {
      var language = languageAtEnd(rest);
      if (language.isPresent()) return language;
      name = rest;
    }
    return languageOfKind(name);
  }

  private static Optional<String> languageOfKind(String name) {
    var kind = LANGUAGE_OF_KIND.matcher(name);
    return kind.matches() && LanguageCode.is(kind.group(2).toLowerCase(Locale.ROOT))
        ? Optional.of(kind.group(1).replace('_', '-'))
        : Optional.empty();
  }

  private static String shortened(String name) {
    String rest = withoutEnding(name);
    return rest.equals(name)
        ? name
        : languageAtEnd(rest).map(tag -> before(tag, rest)).orElse(rest);
  }

  private static String before(String ending, String name) {
    return name.substring(0, name.length() - ending.length() - 1);
  }

  private static String withoutEnding(String name) {
    var ending = behindDot(name);
    return ENDINGS.contains(ending.toLowerCase(Locale.ROOT)) ? before(ending, name) : name;
  }

  /// Not every short ending is a language: "node.js.vtt".
  private static Optional<String> languageAtEnd(String name) {
    var ending = behindDot(name);
    var language = LANGUAGE.matcher(ending);
    return language.matches() && LanguageCode.is(language.group(1))
        ? Optional.of(ending)
        : Optional.empty();
  }

  /// Empty if no dot stands within the name.
  private static String behindDot(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot + 1) : "";
  }
}
