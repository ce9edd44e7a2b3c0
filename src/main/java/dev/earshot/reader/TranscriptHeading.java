package dev.earshot.reader;

import dev.earshot.notation.TranscriptWord;
import java.util.Optional;
import java.util.regex.Pattern;

/// A heading that says that what stands below it is a transcript, and of what.
public final class TranscriptHeading {
  private static final Pattern SAID =
      Pattern.compile(
          "(?iu)(?:(?:full|complete|the|episode|vollständiges|volledig) )*" + TranscriptWord.ONE);

  /// What may stand behind that in a heading: `Transcript of episode 8`, `Transcript (by a
  /// program)`.
  private static final Pattern BEHIND_SAID =
      Pattern.compile(
          "(?iu)(?:\\s?[(:：–—-].{0,60}| (?:of|for|der|des|von|zu|de|du|del|della|do|da|van|av|af|z|ze) .{1,60})?");

  /// A show or an article in small letters is none of the words of a title.
  private static final Pattern TRANSCRIPT_OF =
      Pattern.compile(
          SAID.pattern()
              + " (?:for|of|zu|zur|zum|von|de|du|del|della|di|do|da|van|av|af) (?-iu:(?=[\\p{Lu}\\d#\"“„«]))");

  private static final Pattern SPEAKING =
      Pattern.compile(
          "(?iu)(?<!\\p{L})" + TranscriptWord.ONE + "(?!\\p{L})|" + TranscriptWord.ONE_UNSPACED);

  private TranscriptHeading() {}

  /// Whether a heading or a name says no more than that it is of a transcript.
  public static boolean isAlone(String name) {
    return SAID.matcher(name).matches();
  }

  /// Whether a heading says that what stands below it is a transcript, be it of something.
  public static boolean is(String heading) {
    var said = SAID.matcher(heading);
    return said.lookingAt() && BEHIND_SAID.matcher(heading.substring(said.end())).matches();
  }

  /// What a heading says it is the transcript of: `Transcript for Eels at Night`.
  public static Optional<String> transcribed(String heading) {
    var of = TRANSCRIPT_OF.matcher(heading);
    return of.lookingAt() ? Optional.of(heading.substring(of.end())) : Optional.empty();
  }

  /// Whether a heading says among other words that it is of a transcript.
  public static boolean mentions(String heading) {
    return SPEAKING.matcher(heading).find();
  }
}
