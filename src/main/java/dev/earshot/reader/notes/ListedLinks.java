package dev.earshot.reader.notes;

import dev.earshot.reader.front.FrontFacts;
import dev.earshot.reader.markdown.FrontMatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where an episode is heard, as sites list it: `links: ["[YouTube](https://…)"]`, or entries of a
/// name and an address. They say the same as `youtube: https://…` does.
final class ListedLinks {
  private static final List<String> LISTS =
      List.of("links", "platforms", "players", "listen", "listen_on", "urls", "sources");

  private static final List<String> NAMES =
      List.of("name", "label", "title", "platform", "text", "site", "service", "type");
  private static final List<String> ADDRESSES = List.of("url", "href", "link", "address");

  private static final Pattern LINK =
      Pattern.compile("\\s*\\[([^\\]]{1,60})\\]\\((https?://[^()\\s]{1,500})\\)\\s*");

  /// A page that is the same for all episodes tells nothing of one.
  private static final Pattern SHOW_PAGE =
      Pattern.compile("https?://(?:open\\.spotify\\.com/show/|podcasts\\.apple\\.com/[^?]*$).*");

  private ListedLinks() {}

  /// The values with each such link under its name, where there is none yet.
  static Map<String, Object> opened(Map<String, Object> values) {
    var all = new LinkedHashMap<>(values);
    BiConsumer<String, String> put =
        (name, address) -> {
          var key = FrontMatter.keyName(name);
          if (FrontFacts.namesLink(key) && !SHOW_PAGE.matcher(address).matches())
            all.putIfAbsent(key, address);
        };
    for (var list : LISTS)
      if (values.get(list) instanceof List<?> links) for (var link : links) read(link, put);
    return all;
  }

  private static void read(Object link, BiConsumer<String, String> found) {
    if (link instanceof String text) {
      var written = LINK.matcher(text);
      if (written.matches()) found.accept(written.group(1), written.group(2));
    } else if (link instanceof Map<?, ?> map) {
      var name = text(map, NAMES);
      var address = text(map, ADDRESSES).filter(url -> url.startsWith("http"));
      if (name.isPresent()) address.ifPresent(url -> found.accept(name.get(), url));
    }
  }

  private static Optional<String> text(Map<?, ?> map, List<String> keys) {
    return keys.stream()
        .flatMap(key -> Stream.ofNullable(map.get(key)))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst();
  }
}
