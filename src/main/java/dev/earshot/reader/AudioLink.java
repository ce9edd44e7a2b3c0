package dev.earshot.reader;

import java.util.regex.Pattern;

/// Links that open sound and no page.
final class AudioLink {
  private static final Pattern SOUND =
      Pattern.compile("(?i)\\.(?:mp3|m4a|aac|ogg|opus|wav)(?:[?#]|$)");

  private AudioLink() {}

  static boolean is(String url) {
    return SOUND.matcher(url).find();
  }
}
