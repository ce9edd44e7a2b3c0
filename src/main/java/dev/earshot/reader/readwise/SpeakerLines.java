package dev.earshot.reader.readwise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Lines that hold nothing but who speaks next: `Speaker 1`, or a name that comes again. A turn of
/// one word ("there's") looks the same, so once is not enough, unless it is a full name among those
/// that come again: whoever spoke before would be given the words. They are counted over all
/// highlights of an episode, as each one alone is too short.
///
/// @param names those that speak
record SpeakerLines(Set<String> names) {
  private static final Pattern NUMBERED = Pattern.compile("(Speaker \\d{1,3}):?");
  private static final Pattern NAME =
      Pattern.compile("(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}):?");

  static SpeakerLines in(List<String> lines) {
    var called = lines.stream().flatMap(line -> name(line).stream()).toList();
    var counts = new HashMap<String, Integer>();
    for (var name : called) counts.merge(name, 1, Integer::sum);
    var again = new HashSet<String>();
    counts.forEach((name, count) -> {
      if (count > 1) again.add(name);
    });
    var names = new HashSet<>(again);
    for (int i = 1; i < called.size(); i++) {
      boolean isAmong =
          again.contains(called.get(i - 1))
              && (i + 1 == called.size() || again.contains(called.get(i + 1)));
      if (isAmong && called.get(i).contains(" ")) names.add(called.get(i));
    }
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
