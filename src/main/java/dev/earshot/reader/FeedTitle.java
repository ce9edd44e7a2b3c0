package dev.earshot.reader;

import dev.earshot.notation.Placeholder;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// What a feed calls its podcast, found at its beginning without reading all of it. A template of
/// one calls it nothing.
public final class FeedTitle {
  private static final Pattern FIRST_ITEM = Pattern.compile("<(?:item|entry)[\\s>]|\"items\"\\s*:");
  private static final Pattern TITLE =
      Pattern.compile(
          "<title(?:\\s[^>]*)?>\\s*(?:<!\\[CDATA\\[(?<marked>.*?)\\]\\]>|(?<plain>[^<]*))\\s*</title>"
              + "|\"title\"\\s*:\\s*\"(?<json>[^\"\\\\]*)\"",
          Pattern.DOTALL);

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private FeedTitle() {}

  /// The title in the beginning of a feed; empty if none stands before the first episode.
  public static Optional<String> in(String beginning) {
    return written(beginning).filter(title -> !Placeholder.isIn(title));
  }

  /// Whether a site's generator has yet to make a feed of it.
  public static boolean isTemplate(String beginning) {
    return written(beginning).filter(Placeholder::isIn).isPresent();
  }

  private static Optional<String> written(String beginning) {
    var title = TITLE.matcher(FIRST_ITEM.split(beginning, 2)[0]);
    if (!title.find()) return Optional.empty();
    String plain =
        title.group("plain") == null ? "" : Parser.unescapeEntities(title.group("plain"), false);
    var found =
        Optional.ofNullable(title.group("marked"))
            .or(() -> Optional.ofNullable(title.group("json")));
    return Optional.of(SPACES.matcher(found.orElse(plain)).replaceAll(" ").strip())
        .filter(text -> !text.isEmpty());
  }
}
