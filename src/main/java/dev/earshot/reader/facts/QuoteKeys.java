package dev.earshot.reader.facts;

import java.util.List;

/// How people call the list of what was said, in a front matter or a file of its own.
public final class QuoteKeys {
  public static final List<String> LISTS =
      List.of("quotes", "key_quotes", "best_quotes", "favorite_quotes", "pull_quotes");

  /// What is cut out of an episode: words, where an entry has them.
  public static final List<String> CLIPS =
      List.of("clips", "snippets", "excerpts", "soundbites", "sound_bites");

  /// What somebody found worth keeping: words only where an entry says that they are.
  public static final List<String> MOMENTS =
      List.of(
          "highlights", "moments", "key_moments", "best_moments", "favorite_moments", "entries");

  private QuoteKeys() {}
}
