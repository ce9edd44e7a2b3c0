package dev.earshot.reader.turns;

import java.util.regex.Pattern;

/// What programs add to a transcript, and nobody says: by what it was made, that it may be wrong,
/// when the recording ended, what they noticed on the way.
public final class Imprint {
  private static final Pattern MADE =
      Pattern.compile(
          "(?i)(?:this"
              + " )?(?:transcri(?:bed|pt|ption)|created|generated|recorded|exported|edited|powered)(?:"
              + " was)?(?: \\p{L}+)? (?:by|with|using|from|at|on) .{1,80}|.{1,60}"
              + " (?:started|stopped)"
              + " transcription\\.?|(?:meeting|call|recording|transcript(?:ion)?) ended after"
              + " [\\d:]+.{0,8}|this (?:editable )?transcript (?:was|is|has been)"
              + " .{0,40}\\b(?:generated|created|produced)\\b.{0,160}|\\p{L}+ is the world['’]s"
              + " .{0,60}\\btranscription\\b.{0,80}|(?:action item|screen"
              + " sharing|highlight|bookmark): .{1,400} - watch: https?://\\S+");

  private Imprint() {}

  /// Whether a line is a program's own.
  public static boolean is(String line) {
    return MADE.matcher(line.strip()).matches();
  }
}
