package dev.earshot.reader.turns;

import java.util.regex.Pattern;

/// What programs add to a transcript, and nobody says: by what it was made, that it may be wrong,
/// when the recording ended, what they noticed on the way.
public final class Imprint {
  /// As a program alone says it.
  private static final Pattern CERTAIN =
      Pattern.compile(
          "(?i).{1,60} (?:started|stopped) transcription\\.?"
              + "|(?:meeting|call|recording|transcript(?:ion)?) ended after [\\d:]+.{0,8}"
              + "|this (?:editable )?transcript (?:was|is|has been)"
              + " .{0,40}\\b(?:generated|created|produced)\\b.{0,160}"
              + "|\\p{L}+ is the world['’]s .{0,60}\\btranscription\\b.{0,80}"
              + "|(?:action item|screen sharing|highlight|bookmark): .{1,400} - watch: https?://\\S+");

  private static final Pattern MADE =
      Pattern.compile(
          "(?i)(?:this )?(?:transcri(?:bed|pt|ption)|created|generated|recorded|exported|edited|powered)"
              + "(?: was)?(?: \\p{L}+)? (?:by|with|using|from|at|on) .{1,80}");

  private Imprint() {}

  /// Whether a line that stands apart from what is said is a program's own.
  public static boolean is(String line) {
    return isCertain(line) || MADE.matcher(line.strip()).matches();
  }

  /// Whether a line is, wherever it stands.
  static boolean isCertain(String line) {
    return CERTAIN.matcher(line.strip()).matches();
  }
}
