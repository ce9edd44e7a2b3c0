package dev.earshot.corpus;

import dev.earshot.engine.Part;
import dev.earshot.episode.TitleLine;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What an episode is recognised by, as keys that an engine can look up. In order of strength: an
/// id of its own, show and number, show and title, and number and title together where one side
/// does not know its show.
///
/// @param keys facts such as `number=691`, and pairs of them such as `superdatascience#691`
record Identity(Set<String> keys) {
  private static final String ID = "id=";
  private static final String SHOW = "show=";
  private static final String NUMBER = "number=";
  private static final String DAY = "day=";
  private static final int DAYS_APART = 3;

  static Identity of(Collection<String> keys) {
    return new Identity(new LinkedHashSet<>(keys));
  }

  static Identity of(Part part) {
    var episode = part.episode();
    var line = TitleLine.read(episode.title());
    var number = episode.number().or(line::number);
    var title = key(line.title());
    var show = episode.show().map(Identity::key);
    var keys = new LinkedHashSet<String>();
    episode.id().ifPresent(id -> keys.add(ID + id));
    show.or(() -> Optional.of(key(part.folderShow())).filter(folder -> !folder.isEmpty()))
        .ifPresent(name -> {
          number.ifPresent(n -> keys.add(name + "#" + n));
          keys.add(name + "/" + title);
        });
    number.ifPresent(n -> keys.add("#" + n + "/" + title));
    show.ifPresent(name -> keys.add(SHOW + name));
    number.ifPresent(n -> keys.add(NUMBER + n));
    episode.published().ifPresent(day -> keys.add(DAY + day));
    return new Identity(keys);
  }

  /// The keys that say "the same episode", strongest first; the others only say "not the same".
  List<String> recognised() {
    return keys.stream().filter(key -> !key.matches("(is|show|number|day)=.*")).toList();
  }

  /// Whether both are one episode, given that they share a recognised key.
  boolean agreesWith(Identity other) {
    return agree(other, ID)
        && agree(other, NUMBER)
        && agree(other, SHOW)
        && (shares(other, ID) || sameDay(other));
  }

  private boolean agree(Identity other, String fact) {
    return facts(fact).isEmpty() || other.facts(fact).isEmpty() || shares(other, fact);
  }

  private boolean shares(Identity other, String fact) {
    return facts(fact).stream().anyMatch(other.facts(fact)::contains);
  }

  /// A show may use a title again; sources of one episode differ by a time zone at most, or by a
  /// delay.
  private boolean sameDay(Identity other) {
    var days = facts(DAY);
    var others = other.facts(DAY);
    return days.isEmpty()
        || others.isEmpty()
        || days.stream().anyMatch(day -> others.stream().anyMatch(o -> close(day, o)));
  }

  private static boolean close(String day, String other) {
    return Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(day), LocalDate.parse(other)))
        <= DAYS_APART;
  }

  private Set<String> facts(String fact) {
    return keys.stream()
        .filter(key -> key.startsWith(fact))
        .map(key -> key.substring(fact.length()))
        .collect(Collectors.toSet());
  }

  /// A name without what its writings differ in: case, accents, spaces, punctuation.
  static String key(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return plain
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
