package dev.earshot.reader.facts;

import java.util.Optional;
import java.util.regex.Pattern;

/// Links that open sound and no page.
public final class AudioLink {
  private static final Pattern SOUND =
      Pattern.compile("(?i)\\.(?:mp3|m4a|aac|ogg|opus|wav)(?:[?#]|$)");

  /// With its size and length behind it, as programs print it.
  private static final Pattern LEADING =
      Pattern.compile("(?i)[^.\\s].{0,200}?\\.(?:mp3|m4a|aac|ogg|opus|wav)(?=$|\\s+[-–—(|,])");

  private static final int LONGEST = 2_000;

  private AudioLink() {}

  public static boolean is(String url) {
    return SOUND.matcher(url).find();
  }

  /// Whether a text is nothing but such a link, or the path of such a file.
  public static boolean isAlone(String text) {
    return text.strip().length() <= LONGEST
        && text.strip().chars().noneMatch(Character::isWhitespace)
        && is(text.strip());
  }

  /// The sound file that a text begins with, and says no more of than its size and the like.
  public static Optional<String> leading(String text) {
    var sound = LEADING.matcher(text);
    return text.indexOf('.') > 0 && sound.lookingAt()
        ? Optional.of(sound.group())
        : Optional.empty();
  }

  /// The address of a sound file, or its bare name: in which folder it lay where it was looked at
  /// says nothing. Empty for what is neither.
  public static Optional<String> of(String file) {
    boolean isAddress = file.matches("(?i)https?://.*");
    return Optional.of(isAddress ? file : file.replaceFirst(".*[/\\\\]", "")).filter(AudioLink::is);
  }
}
