package dev.earshot.reader.facts;

import dev.earshot.interchange.EpisodeJson;
import dev.earshot.interchange.JsonText;
import dev.earshot.interchange.Surrogates;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Collects what earshot has no field for, as JSON texts under the source's own names.
public final class Extra {
  private static final Pattern SNIPD =
      Pattern.compile("https?://share\\.snipd\\.com/episode/([\\w-]+)");
  private static final Pattern YOUTUBE =
      Pattern.compile(
          "https?://(?:www\\.|m\\.)?(?:youtube\\.com/(?:watch\\?(?:.*&)?v=|embed/|live/)|youtu\\.be/)"
              + "([\\w-]{11})(?![\\w-]).*");

  private final Map<String, String> values = new LinkedHashMap<>();

  public void put(String key, Object value) {
    values.put(Surrogates.paired(key), JsonText.of(value));
  }

  /// Keeps keys of a front matter, whose author may call them anything. What is called like a field
  /// of an episode would be taken for that field once it is written out, so it is renamed.
  public void putFrontMatter(Map<String, Object> others) {
    others.forEach(
        (key, value) -> put(EpisodeJson.FIELDS.contains(key) ? "front_matter." + key : key, value));
  }

  /// Keeps the id that a link to an episode holds, if it is one that can be recognised.
  public void link(String url) {
    var snipd = SNIPD.matcher(url);
    if (snipd.lookingAt()) put("snipd", snipd.group(1));
    var youtube = YOUTUBE.matcher(url);
    if (youtube.matches()) put("youtube", youtube.group(1));
  }

  public Map<String, String> values() {
    return values;
  }
}
