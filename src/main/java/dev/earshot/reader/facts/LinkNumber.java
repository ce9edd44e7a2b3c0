package dev.earshot.reader.facts;

import dev.earshot.notation.DayNotation;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of an episode in the address of its page: `https://tide.example/episode/302/`,
/// `https://tide.example/episodes/episode-86-eels`. More figures are an id.
public final class LinkNumber {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)https?://[^?#\\s]{1,200}/(?:episodes?|ep)[/_-]?(?:episode-|ep-)?0*(\\d{1,4})(?:[/_-][^?#\\s]*)?(?:[?#].*)?");

  private LinkNumber() {}

  public static Optional<String> in(String address) {
    var number = NUMBER.matcher(address.strip());
    return number.matches() && !DayNotation.isYear(number.group(1))
        ? Optional.of(number.group(1))
        : Optional.empty();
  }
}
