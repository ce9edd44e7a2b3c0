package dev.earshot.query;

import java.util.LinkedHashSet;
import java.util.List;

/// Collects what to tell the person who typed. Each sentence once, and no more than anybody reads.
final class Notes {
  private static final int MOST = 10;
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
}
