package dev.earshot.engine.opensearch.documents;

/// Fields that a cluster has beside those of [dev.earshot.engine.lucene.store.Schema], as its
/// documents do not lie side by side.
public final class Extra {
  /// The episode of a document and its place in it, as [DocumentJson#at] writes them.
  public static final String AT = "at";

  /// What a document is, once more: what is no episode, highlight or source is the engine's own.
  public static final String KIND = "is";

  /// The language of a highlight.
  public static final String LANGUAGE = "language";

  /// The month of publication, counted from January of the year 0.
  public static final String MONTH = "month";

  /// Sixteen bits each of an episode's fingerprint, to be added up by a cluster, whose sums are
  /// exact for numbers as small as these.
  public static final String PIECE = "piece";

  public static final int PIECES = 4;
  public static final int PIECE_BITS = 16;

  private Extra() {}
}
