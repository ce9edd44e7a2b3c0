package dev.earshot.corpus;

import dev.earshot.notation.EpisodeWord;
import java.util.Optional;
import java.util.regex.Pattern;

/// A title without its number, and without the show before that: `Ep. 18 Eels at night`, `18 Eels
/// at night` and `Tide Talk 18: Eels at night` are all about the eels. A number that the source
/// does not know may be a word of the title, so this only counts together with the number.
record BareTitle(String title, String number) {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?iu)([^\\d#]{0,80}?)(?:"
              + EpisodeWord.BEFORE
              + "\\s?)?#?0*(\\d{1,5})[\\s:.–—|_-]+(\\p{L}.{2,200})");

  /// @param number of the episode; the title's own counts where it is not known
  static Optional<BareTitle> of(String title, String show, Optional<String> number) {
    var found = NUMBERED.matcher(EpisodeWord.withPlainDigits(title.strip()));
    if (!found.matches()) return Optional.empty();
    var before = Identity.key(found.group(1));
    boolean isShow = before.isEmpty() || before.equals(Identity.key(show));
    boolean isNumber = number.isEmpty() || number.get().equals(found.group(2));
    return isShow && isNumber
        ? Optional.of(new BareTitle(found.group(3), found.group(2)))
        : Optional.empty();
  }
}
