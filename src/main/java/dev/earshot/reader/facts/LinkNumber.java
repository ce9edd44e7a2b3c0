package dev.earshot.reader.facts;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of an episode in the address of its page: `https://tide.example/episode/302/`,
/// `https://tide.example/episodes/episode-86-eels`. More figures are an id, and `/episodes/5-ways`
/// is a title; behind a season, numbers begin anew.
public final class LinkNumber {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)https?://(?![^?#\\s]*/(?:s|seasons?|staffel|temporada|saison)[-_/]?\\d)[^?#\\s]{1,200}/(?:(?:episodes?|ep)[/_-]0*(\\d{1,3})/?|(?:episode|ep)-?0*(\\d{1,3})-[^?#\\s]*)(?:[?#].*)?");

  private LinkNumber() {}

  public static Optional<String> in(String address) {
    var number = NUMBER.matcher(address.strip());
    if (!number.matches()) return Optional.empty();
    return Optional.of(number.group(1) == null ? number.group(2) : number.group(1));
  }
}
