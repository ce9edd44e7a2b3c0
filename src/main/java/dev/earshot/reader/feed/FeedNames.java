package dev.earshot.reader.feed;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The vocabularies of feeds. Each has several addresses in use (`podcast:` two, one of them a page
/// on GitHub), with and without `www`, `https` or a slash at the end; and feeds that forget to
/// declare a prefix mean the usual one. Elements are therefore called by the usual prefix, whatever
/// the feed calls them.
final class FeedNames {
  private static final Pattern DECLARATION =
      Pattern.compile("\\sxmlns:([\\w.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern PREFIX = Pattern.compile("(?:</?|\\s)([A-Za-z_][\\w.-]*):[A-Za-z_]");

  private static final Map<String, String> ADDRESSES =
      Map.of(
          "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd",
          "podcast", "https://podcastindex.org/namespace/1.0",
          "psc", "http://podlove.org/simple-chapters",
          "content", "http://purl.org/rss/1.0/modules/content/",
          "dc", "http://purl.org/dc/elements/1.1/",
          "atom", "http://www.w3.org/2005/Atom",
          "media", "http://search.yahoo.com/mrss/");

  private FeedNames() {}

  /// The usual prefix for an address; empty for the words of RSS itself and of Atom, which RSS
  /// feeds use for links.
  static String prefix(String address) {
    String place =
        address
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^https?://(www\\.)?", "")
            .replaceFirst("/+$", "");
    if (place.contains("podcast-namespace") || place.startsWith("podcastindex.org/namespace"))
      return "podcast";
    if (place.startsWith("itunes.com/dtds/podcast")) return "itunes";
    if (place.startsWith("podlove.org/simple-chapters")) return "psc";
    if (place.startsWith("purl.org/rss/1.0/modules/content")) return "content";
    if (place.startsWith("purl.org/dc/")) return "dc";
    if (place.startsWith("youtube.com/xml/schemas")) return "yt";
    if (place.startsWith("search.yahoo.com/mrss")) return "media";
    if (place.startsWith("wordpress.org/export")) return "wp";
    boolean own = place.isEmpty() || place.contains("rss") || place.startsWith("w3.org/2005/atom");
    return own ? "" : "other";
  }

  /// What a piece of a feed must declare to stand alone: all prefixes that it uses.
  static String declarations(String xml, Map<String, String> declared) {
    var needed = new LinkedHashMap<String, String>();
    var prefixes = PREFIX.matcher(xml);
    while (prefixes.find()) {
      String prefix = prefixes.group(1);
      if (!prefix.startsWith("xml")) needed.put(prefix, address(prefix, declared));
    }
    var text = new StringBuilder();
    needed.forEach((prefix, address) ->
        text.append(" xmlns:").append(prefix).append("=\"").append(address).append('"'));
    return text.toString();
  }

  static String address(String prefix, Map<String, String> declared) {
    return declared.getOrDefault(
        prefix, ADDRESSES.getOrDefault(prefix, "urn:undeclared:" + prefix));
  }

  /// The prefixes that a piece declares.
  static Map<String, String> declaredIn(String xml) {
    var declared = new LinkedHashMap<String, String>();
    var declarations = DECLARATION.matcher(xml);
    while (declarations.find()) {
      String address =
          declarations.group(2) != null ? declarations.group(2) : declarations.group(3);
      declared.putIfAbsent(declarations.group(1), address.replaceAll("[<&\"]", ""));
    }
    return declared;
  }
}
