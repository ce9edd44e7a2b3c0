package dev.earshot.notation;

/// The word that people write before an episode's number, in the languages that they write.
/// Abbreviations that may be something else, such as AFL, need their point.
public final class EpisodeWord {
  /// To be matched without regard to case, also of letters beyond ASCII.
  public static final String PATTERN =
      "(?:episode|epi\\.?|ep\\.?|folge|épisode|episodio|episódio|puntata|aflevering|afl\\.|avsnitt|avs\\."
          + "|odcinek|odc\\.|jakso|bölüm|выпуск|эпизод|エピソード)";

  private EpisodeWord() {}
}
