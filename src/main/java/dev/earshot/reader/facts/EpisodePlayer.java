package dev.earshot.reader.facts;

import java.util.regex.Pattern;

/// What plays an episode within a page: the frame of an app, a sound, what a site generator puts in
/// their place, as `{{< spotify id >}}` does, or a link to the app. Videos may be of anything.
public final class EpisodePlayer {
  private static final Pattern FRAME =
      Pattern.compile(
          "<iframe\\s[^<>]{0,600}?src=[\"']?(?:https?:)?//[^\"'\\s<>]{0,300}(?:spotify\\.com/(?:embed[/-])?(?:podcast/)?episode|embed\\.podcasts\\.apple\\.com"
              + "|anchor\\.fm|podcasters\\.spotify|soundcloud\\.com|buzzsprout|simplecast|libsyn|podbean|spreaker|acast|transistor\\.fm|captivate\\.fm|fireside\\.fm"
              + "|megaphone\\.fm|omny\\.fm|ivoox|castbox|rss\\.com|podigee|podlove|ausha|mave\\.|castos|redcircle|zencast|podomatic|mixcloud|audioboom"
              + "|xiaoyuzhoufm|ximalaya)");
  private static final Pattern INSERTED =
      Pattern.compile(
          "\\{[{%]<?\\s*(?:include\\s+)?[\\w/.-]{0,40}(?:spotify|podcast|audio|soundcloud|podigee|anchor|buzzsprout)");

  /// A line that goes on is text.
  private static final int LONGEST = 4_000;

  private EpisodePlayer() {}

  /// Whether one stands in a line of a page.
  public static boolean isIn(String line) {
    if (line.length() > LONGEST) return false;
    return isEmbeddedIn(line) || (line.contains("://") && EpisodeLink.IN_APP.matcher(line).find());
  }

  /// Whether one plays in the page itself; whoever links to an app may recommend something.
  public static boolean isEmbeddedIn(String line) {
    if (line.length() > LONGEST) return false;
    return line.contains("<audio")
        || (line.contains("<iframe") && FRAME.matcher(line).find())
        || (line.contains("{") && INSERTED.matcher(line).find());
  }
}
