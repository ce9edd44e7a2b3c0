package dev.earshot.reader.readwise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Lines that hold nothing but who speaks next: `Speaker 1`, or a name that comes again. A turn of
/// one word ("there's") looks the same, so once is not enough. They are counted over all highlights
/// of an episode, as each one alone is too short.
///
/// @param names those that come again
record SpeakerLines(Set<String> names) {
  private static final Pattern NUMBERED = Pattern.compile("(Speaker \\d{1,3}):?");
  private static final Pattern NAME =
      Pattern.compile("(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}):?");

  static SpeakerLines in(List<String> lines) {
    var counts = new HashMap<String, Integer>();
    for (var line : lines) name(line).ifPresent(name -> counts.merge(name, 1, Integer::sum));
    var names = new HashSet<String>();
    counts.forEach((name, count) -> {
      if (count > 1) names.add(name);
    });
    return new SpeakerLines(names);
  }

  private static Optional<String> name(String line) {
    var name = NAME.matcher(line);
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /// Whom the line announces.
  Optional<String> speaker(String line) {
    var numbered = NUMBERED.matcher(line);
    if (numbered.matches()) return Optional.of(numbered.group(1));
    return name(line).filter(names::contains);
  }
}
