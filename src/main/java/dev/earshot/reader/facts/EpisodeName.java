package dev.earshot.reader.facts;

import dev.earshot.episode.Episode;
import dev.earshot.episode.TitleLine;
import java.util.regex.Pattern;

/// An episode called by a line of a source: its title, with the number and the guests that the line
/// names. Numbers that belong to the name stay in it: shows that write `#653 - George Mack` or
/// `Speeches and Spells (EP.283)` do so everywhere, and another source has the same title.
public final class EpisodeName {
  private static final Pattern NUMBER =
      Pattern.compile(
          "^#(\\d{1,5}(?:\\.\\d+)?)(?=[ :.-])|\\((?:EP|Episode)[. ]*#?(\\d{1,5})\\)$",
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
      episode.number(number.group(1) == null ? number.group(2) : number.group(1));
    return episode;
  }
}
