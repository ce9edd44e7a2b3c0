package dev.earshot.notation;

import java.util.regex.Pattern;

/// The word podcast, as it is written in many languages.
public final class PodcastWord {
  private static final Pattern WORD =
      Pattern.compile(
          "(?iu)podcast|pódcast|podkast|подкаст|播客|ポッドキャスト|팟캐스트|פודקאסט|بودكاست|पॉडकास्ट|พอดแคสต์");

  private PodcastWord() {}

  /// Whether it stands in a text, be it as a part of another word.
  public static boolean isIn(String text) {
    return WORD.matcher(text).find();
  }
}
