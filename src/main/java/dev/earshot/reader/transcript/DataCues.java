package dev.earshot.reader.transcript;

import dev.earshot.notation.Signs;
import java.util.List;
import java.util.regex.Pattern;

/// Captions that programs write for programs: where the pictures of a preview are, what a drone or
/// a camera measured. Nobody says them.
final class DataCues {
  /// Objects of JSON, addresses, names of files, and values such as `iso: 100`.
  private static final Pattern DATA =
      Pattern.compile(
          "\\{[^{}]*\\}|https?://\\S+|\\S+\\.(?i:jpe?g|png|webp|gif|avif|svg|mp4|m4s|ts|json)(?![\\w.])\\S*"
              + "|\\[\\s*[\\w.]{1,30}\\s*:[^\\[\\]]*\\]|[\\w.]{1,30}\\s?[:=]\\s?[-+]?\\d[\\d.,/]*[\\w%°]{0,3}(?!\\w)");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}'’]*");
  private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\p{N}])\\d+");

  private DataCues() {}

  /// Takes them out where they are the most; anybody may read out a value.
  static void remove(List<Cue> cues) {
    long figures = cues.stream().filter(cue -> Signs.hasDigit(cue.text())).count();
    if (2 * figures <= cues.size()) return;
    long data = cues.stream().filter(cue -> isData(cue.text())).count();
    if (2 * data > cues.size()) cues.removeIf(cue -> isData(cue.text()));
  }

  /// Whether fewer words than figures are left.
  private static boolean isData(String text) {
    if (!Signs.hasDigit(text)) return false;
    long words = WORD.matcher(DATA.matcher(text).replaceAll(" ")).results().count();
    return words < FIGURE.matcher(text).results().count();
  }
}
