package dev.earshot.reader;

import dev.earshot.episode.Episode;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number behind the name of the show in a title: `Eels at night | Tide Talk 12` is the twelfth
/// of Tide Talk.
final class ShowNumber {
  private static final String NUMBER =
      "[\\s:,–—-]*(?:(?:episode|ep\\.?|folge|no\\.?|#)\\s*)?#?(\\d{1,4})(?=\\s*(?:$|[\\])|:–—-]))";
  private static final int IGNORING_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private ShowNumber() {}

  static Optional<String> in(Episode episode) {
    return episode
        .show()
        .map(show ->
            Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(show) + NUMBER, IGNORING_CASE)
                .matcher(episode.title()))
        .filter(found -> found.find())
        .map(found -> found.group(1))
        .filter(number -> !YEAR.matcher(number).matches());
  }
}
