package dev.earshot.reader.notes;

import java.util.regex.Pattern;

/// Headings below which people set apart lines of songs, which nobody said: `Music Segment`.
final class Lyrics {
  private static final Pattern HEADING =
      Pattern.compile(
          "(?iu)[^\\p{L}]*(?:music|lyrics?|songs?|playlist|musik|lied|lieder|liedtexte?|musique|paroles|chansons?"
              + "|música|letra|canci[oó]n(?:es)?|canção|canções|musica|canzon[ei]|testo della canzone|muziek|liedje|musikk|låt(?:ar)?"
              + "|muzyka|piosenka|hudba|píseň|zene|музыка|песня|музика|пісня|şarkı|müzik)(?:\\s(?:segment|corner|break|time))?[^\\p{L}]*"
              + "|[^\\p{L}]*(?:音楽|音乐|音樂|歌詞|歌词|음악|가사)[^\\p{L}]*");

  private Lyrics() {}

  static boolean areBelow(String heading) {
    return HEADING.matcher(heading).matches();
  }
}
