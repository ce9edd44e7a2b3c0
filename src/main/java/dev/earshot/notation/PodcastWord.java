package dev.earshot.notation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The word podcast, as it is written in many languages. For patterns that ignore case, also of
/// letters beyond ASCII.
public final class PodcastWord {
  private static final List<String> SINGULAR =
      words("podcast pódcast podkast подкаст 播客 ポッドキャスト 팟캐스트 פודקאסט بودكاست पॉडकास्ट พอดแคสต์");

  private static final List<String> PLURAL =
      words(
          """
          podcasts pódcasts podkasty podcasty podcastit podcastok podcastler podkaster
          подкасты подкасти פודקאסטים\
          """);

  public static final String ONE = "(?:" + String.join("|", SINGULAR) + ")";

  /// Where the plural is a word of its own.
  public static final String SEVERAL = "(?:" + String.join("|", PLURAL) + ")";

  /// What the folder of podcasts is called.
  public static final List<String> NAMES =
      Stream.of(SINGULAR, PLURAL).flatMap(List::stream).toList();

  public static final String NAME = "(?:" + String.join("|", NAMES) + ")";

  private static final Pattern IN_TEXT = Pattern.compile("(?iu)" + ONE);
  private static final Pattern ALONE = Pattern.compile("(?iu)" + NAME);

  private PodcastWord() {}

  private static List<String> words(String list) {
    return List.of(list.split("\\s+"));
  }

  /// Whether it stands in a text, be it as a part of another word.
  public static boolean isIn(String text) {
    return IN_TEXT.matcher(text).find();
  }

  /// Whether a name is nothing else, of one or of several.
  public static boolean is(String name) {
    return ALONE.matcher(name).matches();
  }
}
