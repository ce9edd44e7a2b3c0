package dev.earshot.reader.facts;

import dev.earshot.episode.Episode;
import dev.earshot.episode.TitleLine;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// An episode called by a line of a source: its title, with the number and the guests that the line
/// names. Numbers that belong to the name stay in it: shows that write `#653 - George Mack` or
/// `Speeches and Spells (EP.283)` do so everywhere, and another source has the same title.
public final class EpisodeName {
  private static final Pattern NUMBER =
      Pattern.compile(
          "^#(\\d{1,5}(?:\\.\\d+)?)(?=[ :.-])|\\((?:EP|Episode)[. ]*#?(\\d{1,5})\\)$"
              + "|^(?:episode|ep\\.?|folge|épisode|episodio)\\s*#?(\\d{1,5}(?:\\.\\d+)?)(?=\\s*[:|–—-]|\\.\\s)"
              + "|^\\p{L}[^#:]{1,60}\\s#(\\d{2,5})(?=\\s*[:|–—-])",
          Pattern.CASE_INSENSITIVE);

  private EpisodeName() {}

  /// Starts an episode.
  ///
  /// @param line not blank
  public static Episode.Builder from(String line) {
    var title = TitleLine.read(line);
    var episode = Episode.titled(title.title()).guests(title.guests());
    title.number().ifPresent(episode::number);
    var number = NUMBER.matcher(line.strip());
    if (title.number().isEmpty() && number.find())
      IntStream.rangeClosed(1, number.groupCount())
          .mapToObj(number::group)
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(episode::number);
    return episode;
  }
}
