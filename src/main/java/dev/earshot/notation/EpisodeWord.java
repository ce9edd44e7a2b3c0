package dev.earshot.notation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What people write before the number of an episode, and behind it, in the languages that they
/// write. For patterns that ignore case, also of letters beyond ASCII. Abbreviations that may be
/// something else, such as AFL, need their point.
public final class EpisodeWord {
  private static final String IN_OTHER_LANGUAGES =
      "episodio|episódio|épisode|épizod|episodi|episod|puntata|folge|aflevering|afl[._]|avsnitt|avs[._]|odcinek|odc\\.?"
          + "|jakso|afsnit|bölüm|epizoda|epizod|epizód|episodul|díl|выпуск|эпизод|серия|випуск|епізод"
          + "|επεισόδιο|פרק|الحلقة|حلقة|एपिसोड|tập|ตอนที่|エピソード";

  /// `episode`, `Folge`, `№`: the number stands behind.
  public static final String BEFORE =
      "(?:episode|epi\\.?|ep\\.?|" + IN_OTHER_LANGUAGES + "|№|no\\.|nr[._]|n\\.?[°º])";

  /// `第55回`, `5화`: the number stands in the group.
  public static final String AROUND =
      "(?:第\\s?(\\d{1,5})\\s?[回期集话話]|(?<![\\d.])(\\d{1,5})\\s?[화회편](?!\\p{L}))";

  /// `15. Bölüm`, `15-й выпуск`, `15ª puntata`: the number stands in the group.
  public static final String BEHIND =
      "(?<![\\p{L}\\d.,:])(\\d{1,4})(?:\\.|[ºª°]|η|-?(?:й|я|е|ий|ый)|th|st|nd|rd|e|ème|er)\\s?"
          + "(?:episode|adás|rész|"
          + IN_OTHER_LANGUAGES
          + ")(?![\\p{L}\\d])(?!\\s?#?\\d)";

  /// `Vol.27 修自行车`, as shows in Chinese and Japanese count; elsewhere it is a part of something.
  public static final String VOLUME =
      "(?<![\\p{L}\\d])vol\\.?\\s?(\\d{1,4})(?=[\\s:：|｜_-]*[「《『\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}])";

  /// What a folder, a list or a heading is called that has many of them.
  public static final List<String> NAMES =
      List.of(
          """
          episodes folgen épisodes episodios episódios episodi episoade puntate afleveringen avsnitt odcinki
          jaksot afsnit episoder epizody díly bölümler выпуски випуски эпизоды епізоди επεισόδια エピソード 单集 單集\
          """
              .split("\\s+"));

  public static final String SEVERAL = "(?:" + String.join("|", NAMES) + ")";

  /// The same behind a number: `12 выпусков`.
  public static final String SEVERAL_COUNTED =
      "(?:"
          + SEVERAL
          + "|odcinków|odcinka|jaksoa|dílů|epizod|epizód|выпусков|выпуска|эпизодов|эпизода|випусків|епізодів|bölüm)";

  /// What the name of one or of many begins with, in any of its cases.
  public static final String BEGINNING =
      "(?:[eé]pisod|epi[zs]|épiz|folgen?|puntat|aflevering|avsnitt|afsnit|jakso|odcin"
          + "|díly|adás|bölüm|выпуск|випуск|эпизод|епізод|επεισόδι|tập|פרק|حلق|एपिसोड|エピソード|单集|單集|節目|节目|에피소드)";

  private static final Pattern OTHER =
      Pattern.compile("(?iu)(?:" + IN_OTHER_LANGUAGES + ")\\s?#?\\d");

  private static final Pattern SEASON =
      Pattern.compile(
          "(?iu)(?:(?:season|staffel|saison|temporada|stagione|seizoen|säsong|sezon|сезон|시즌|シーズン)[ ._-]?|s)0*(\\d{1,2})");

  private static final Pattern NUMBERED = Pattern.compile("(?iu)" + BEFORE + "[ ._-]?#?(\\d{1,4})");

  private static final String HAN_DIGITS = "〇一二三四五六七八九";
  private static final Pattern HAN_COUNT =
      Pattern.compile("(?<=第\\s?)[零〇一二三四五六七八九十百]{1,7}(?=\\s?[回期集话話])");

  private EpisodeWord() {}

  /// Whether a text begins with a number told in a language other than English: `Folge 12`.
  static boolean isInOtherLanguage(String text) {
    return OTHER.matcher(text).lookingAt();
  }

  /// The number of a season that is called so: `Season 2`, `s02`; empty for any other name.
  public static Optional<String> season(String name) {
    var season = SEASON.matcher(name.strip());
    return season.matches() ? Optional.of(season.group(1)) : Optional.empty();
  }

  /// The number of an episode that a folder is called by: `Episode 12`, `ep-13`; empty for any
  /// other name.
  public static Optional<String> episode(String name) {
    var episode = NUMBERED.matcher(withPlainDigits(name.strip()));
    return episode.matches() ? Optional.of(episode.group(1)) : Optional.empty();
  }

  /// The text with the figures of other scripts as `0` to `9`, and `第十二回` as `第12回`.
  public static String withPlainDigits(String typed) {
    var text = typed.indexOf('第') < 0 ? typed : withCount(typed);
    if (text.chars().noneMatch(c -> c > '9' && Character.isDigit(c))) return text;
    return text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String withCount(String text) {
    return HAN_COUNT.matcher(text).replaceAll(count -> Integer.toString(valueOf(count.group())));
  }

  /// `二百三十` counts in tens and hundreds, `一〇五` by its figures.
  private static int valueOf(String count) {
    int sum = 0;
    int last = 0;
    for (int i = 0; i < count.length(); i++) {
      char sign = count.charAt(i);
      int unit = sign == '十' ? 10 : sign == '百' ? 100 : 0;
      if (unit > 0) sum += Math.max(last, 1) * unit;
      last = unit > 0 ? 0 : last * 10 + Math.max(0, HAN_DIGITS.indexOf(sign));
    }
    return sum + last;
  }
}
