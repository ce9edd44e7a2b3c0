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
          "<title(?:\\s[^>]{0,300})?>\\s*(?:<!\\[CDATA\\[(?<marked>.*?)\\]\\]>|(?<plain>[^<]*))\\s*</title>"
              + "|\"title\"\\s*:\\s*\"(?<json>[^\"\\\\]*)\"",
          Pattern.DOTALL);

  /// A title with the marks of a generator in it is not well-formed.
  private static final Pattern ANY_TITLE =
      Pattern.compile(
          "<title(?:\\s[^>]*)?>(.{0,400}?)</title>|\"title\"\\s*:\\s*\"([^\"\\\\]*)\"",
          Pattern.DOTALL);

  private static final Pattern END_OF_ITEM = Pattern.compile("</(?:item|entry)\\s*>");

  /// Where an item leads.
  private static final Pattern ADDRESS =
      Pattern.compile("<(?:link|guid|id|enclosure)(?=[\\s>])|\"(?:id|url|external_url)\"\\s*:");

  private static final Pattern END_OF_ADDRESS = Pattern.compile("</|/>|\\n|\",");
  private static final int LONGEST_ADDRESS = 500;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private FeedTitle() {}

  /// The title in the beginning of a feed; empty if none stands before the first episode.
  public static Optional<String> in(String beginning) {
    return written(beginning).filter(title -> !Placeholder.isIn(title));
  }

  /// Whether a site's generator has yet to make a feed of it, or its items. An episode may well be
  /// about placeholders, but its address has none.
  public static boolean isTemplate(String beginning) {
    var parts = FIRST_ITEM.split(beginning, 2);
    return hasOpenTitle(parts[0])
        || (parts.length > 1 && isTemplateOfItem(END_OF_ITEM.split(parts[1], 2)[0]));
  }

  private static boolean isTemplateOfItem(String item) {
    return hasOpenTitle(item)
        && ADDRESS
            .matcher(item)
            .results()
            .map(address -> addressFrom(address.end(), item))
            .anyMatch(Placeholder::isIn);
  }

  private static String addressFrom(int start, String item) {
    var value = item.substring(start, Math.min(item.length(), start + LONGEST_ADDRESS));
    return END_OF_ADDRESS.split(value, 2)[0];
  }

  private static boolean hasOpenTitle(String part) {
    var title = ANY_TITLE.matcher(part);
    return title.find()
        && Placeholder.isIn(title.group(1) == null ? title.group(2) : title.group(1));
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
