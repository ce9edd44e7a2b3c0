package dev.earshot.reader.turns;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who is meant by the first name or the surname before the words, where somebody was named in full
/// until then: `Ida Ray:` or `IDA RAY, HOST:`, and `Ida:` or `RAY:` from then on. Whoever has the
/// full name again behind the short one may be somebody else than a host who goes by that.
public final class ShortNames {
  private static final Pattern ROLE_BEHIND = Pattern.compile(",\\s.*");

  /// Between two names, in languages that write a word there.
  public static final String AND = "and|und|et|y|e|och|og|en|i|и|та|ja|ve";

  /// `Ida and Ray` are two.
  private static final Pattern SEVERAL =
      Pattern.compile("(?iu).*(?:[&+,/]|\\s(?:" + AND + ")\\s).*");

  private final Map<String, Integer> first = new HashMap<>();
  private final Map<String, Integer> last = new LinkedHashMap<>();
  private final Map<String, Optional<String>> labels = new HashMap<>();

  /// @param speakers in the order in which they speak, each as often as they do
  public ShortNames(List<String> speakers) {
    for (int i = 0; i < speakers.size(); i++) {
      first.putIfAbsent(speakers.get(i), i);
      last.put(speakers.get(i), i);
    }
    for (var label : last.keySet())
      // What two are called is short for neither.
      parts(label)
          .forEach(
              part -> labels.merge(part, Optional.of(label), (one, other) -> Optional.empty()));
  }

  private static Stream<String> parts(String label) {
    var name = withoutRole(label);
    boolean isOne =
        name.indexOf(' ') > 0
            && SpeakerName.isFull(name)
            && !SpeakerName.isNumbered(name)
            && !SEVERAL.matcher(name).matches();
    return !isOne
        ? Stream.of()
        : Stream.of(name.substring(0, name.indexOf(' ')), name.substring(name.lastIndexOf(' ') + 1))
            .distinct();
  }

  private static String withoutRole(String label) {
    return ROLE_BEHIND.matcher(label).replaceFirst("");
  }

  /// The full name, or the same where nothing tells one.
  public String spelled(String name) {
    boolean isWhole = parts(name).anyMatch(part -> isShortFor(part, name));
    return isWhole
        ? withoutRole(name)
        : labels
            .getOrDefault(name, Optional.empty())
            .filter(label -> isShortFor(name, label))
            .map(ShortNames::withoutRole)
            .orElse(name);
  }

  private boolean isShortFor(String name, String label) {
    return labels.getOrDefault(name, Optional.empty()).filter(label::equals).isPresent()
        && !SpeakerName.isRole(name)
        && first.containsKey(name)
        // Where both parts of a name speak, they are two people with one of them introduced.
        && parts(label).filter(first::containsKey).count() == 1
        && last.getOrDefault(label, 0) < first.get(name);
  }
}
