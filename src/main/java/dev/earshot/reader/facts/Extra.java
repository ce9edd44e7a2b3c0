package dev.earshot.reader.facts;

import dev.earshot.episode.Provenance.OutsideId;
import dev.earshot.episode.Provenance.Scheme;
import dev.earshot.interchange.EpisodeJson;
import dev.earshot.interchange.JsonText;
import dev.earshot.interchange.Surrogates;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Set<OutsideId> ids = new LinkedHashSet<>();

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
    if (snipd.lookingAt()) put(Scheme.SNIPD, "snipd", snipd.group(1));
    var youtube = YOUTUBE.matcher(url);
    if (youtube.matches()) video(youtube.group(1));
  }

  /// Keeps the id of a YouTube video.
  public void video(String id) {
    put(Scheme.YOUTUBE, "youtube", id);
  }

  private void put(Scheme scheme, String key, String id) {
    put(key, id);
    ids.add(new OutsideId(scheme, id));
  }

  public Map<String, String> values() {
    return values;
  }

  /// The ids that were kept, for [dev.earshot.episode.Provenance].
  public List<OutsideId> ids() {
    return List.copyOf(ids);
  }
}
