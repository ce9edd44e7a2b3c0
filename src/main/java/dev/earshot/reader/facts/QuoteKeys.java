package dev.earshot.reader.facts;

import java.util.List;

/// How people call the list of what was said, in a front matter.
public final class QuoteKeys {
  public static final List<String> LISTS =
      List.of("quotes", "key_quotes", "best_quotes", "favorite_quotes", "pull_quotes");

  private QuoteKeys() {}
}
