package dev.earshot.query;

import java.util.LinkedHashSet;
import java.util.List;

/// Collects what to tell the person who typed. Each sentence once, and no more than anybody reads.
final class Notes {
  private static final int MOST = 10;
  private static final int SHOWN_LENGTH = 40;
  private final LinkedHashSet<String> sentences = new LinkedHashSet<>();

  void add(String sentence) {
    sentences.add(sentence);
  }

  void addFirst(String sentence) {
    sentences.addFirst(sentence);
  }

  List<String> all() {
    return sentences.stream().limit(MOST).toList();
  }

  /// A pasted word may have millions of letters; a sentence about it must not.
  static String shown(String text) {
    if (text.codePointCount(0, text.length()) <= SHOWN_LENGTH) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, SHOWN_LENGTH)) + "…";
  }
}
