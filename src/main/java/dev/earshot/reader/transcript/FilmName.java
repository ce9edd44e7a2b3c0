package dev.earshot.reader.transcript;

import java.util.regex.Pattern;

/// How those who copy films and series name them: `The.Long.Weir.1998`, `Weir 1080p BluRay x264`.
/// One such word alone may stand in the title of a talk.
final class FilmName {
  private static final int FEWEST = 2;
  private static final Pattern WORD =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])(?:(?:480|576|720|1080|2160)[pi]|4k|uhd|hdr|blu-?ray|b[dr]-?rip|dvd-?rip|web-?(?:dl|rip)|hdtv|remux"
              + "|[xh]\\.?26[45]|hevc|xvid|divx|aac|ac3|dts|yify|yts|rarbg)(?![\\p{L}\\p{N}])");

  /// Dots for blanks, and the year; a day is that of a talk.
  private static final Pattern DOTTED =
      Pattern.compile("(?:[^.\\s]+\\.){2,12}(?:19|20)\\d\\d(?!\\.\\d\\d\\.\\d\\d)(?:\\..*)?");

  private FilmName() {}

  /// @param stem of the file's name
  static boolean is(String stem) {
    return DOTTED.matcher(stem).matches()
        || WORD.matcher(stem).results().limit(FEWEST).count() == FEWEST;
  }
}
