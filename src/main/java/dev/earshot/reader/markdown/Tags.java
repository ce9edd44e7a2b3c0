package dev.earshot.reader.markdown;

import java.util.List;
import java.util.regex.Pattern;

/// Tags as note-taking apps write them among other words: `[[tag]]`, or `#tag` after a space.
public final class Tags {
  private static final Pattern TAG =
      Pattern.compile("\\[\\[([^\\[\\]]+)\\]\\]|(?<=\\s)#([\\p{L}\\p{N}_/-]+)");

  private Tags() {}

  /// The tags in a text, without their marks.
  public static List<String> in(String text) {
    return TAG.matcher(text)
        .results()
        .map(tag -> Markdown.plain(tag.group(1) == null ? tag.group(2) : tag.group(1)))
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  /// The text without its tags.
  public static String without(String text) {
    return TAG.matcher(text).replaceAll("");
  }
}
