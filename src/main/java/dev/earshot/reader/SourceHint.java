package dev.earshot.reader;

import java.util.Locale;
import java.util.Optional;

/// What is known of a source beside its content: by the word of the person who indexes it, and by
/// where it lies. A source that was read with one hint may read otherwise with another.
///
/// @param kind what the source is said to be, if it does not show so itself
/// @param isOfShow whether it is said to be of a show, and so of podcasts at all
/// @param isBesideFeed whether it lies where somebody keeps a podcast's feed
/// @param isBesideEpisodes whether it lies in a project, but not in the folders of its episodes
/// @param isOfSeries whether it is one of the files that a podcast's folder counts
/// @param isBesideTranscript whether it is called by notes on the episode of a transcript beside it
public record SourceHint(
    Optional<SourceKind> kind,
    boolean isOfShow,
    boolean isBesideFeed,
    boolean isBesideEpisodes,
    boolean isOfSeries,
    boolean isBesideTranscript) {
  /// Nothing is known.
  public static final SourceHint NONE = new SourceHint(Optional.empty(), false);

  /// What somebody said.
  public SourceHint(Optional<SourceKind> kind, boolean isOfShow) {
    this(kind, isOfShow, false, false, false, false);
  }

  /// The same of a source that lies beside a feed, or does not.
  public SourceHint besideFeed(boolean is) {
    return new SourceHint(kind, isOfShow, is, isBesideEpisodes, isOfSeries, isBesideTranscript);
  }

  /// The same of a source that lies beside the episodes of a project, or does not.
  public SourceHint besideEpisodes(boolean is) {
    return new SourceHint(kind, isOfShow, isBesideFeed, is, isOfSeries, isBesideTranscript);
  }

  /// The same of a source that a podcast's folder counts, or does not.
  public SourceHint ofSeries(boolean is) {
    return new SourceHint(kind, isOfShow, isBesideFeed, isBesideEpisodes, is, isBesideTranscript);
  }

  /// The same of a source that is called by notes on the episode of a transcript beside it, or is
  /// not.
  public SourceHint besideTranscript(boolean is) {
    return new SourceHint(kind, isOfShow, isBesideFeed, isBesideEpisodes, isOfSeries, is);
  }

  /// The hint in a few characters; empty for none.
  String code() {
    return kind.map(said -> "+" + said.name().toLowerCase(Locale.ROOT)).orElse("")
        + (isOfShow ? "+show" : "")
        + (isBesideFeed ? "+feed" : "")
        + (isBesideEpisodes ? "+project" : "")
        + (isOfSeries ? "+series" : "")
        + (isBesideTranscript ? "+transcript" : "");
  }
}
