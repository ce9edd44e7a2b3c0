package dev.earshot.reader.facts;

import java.util.regex.Pattern;

/// Links that open sound and no page.
public final class AudioLink {
  private static final Pattern SOUND =
      Pattern.compile("(?i)\\.(?:mp3|m4a|aac|ogg|opus|wav)(?:[?#]|$)");

  private AudioLink() {}

  public static boolean is(String url) {
    return SOUND.matcher(url).find();
  }
}
