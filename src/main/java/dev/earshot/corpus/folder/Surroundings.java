package dev.earshot.corpus.folder;

import dev.earshot.reader.SourceHint;
import dev.earshot.reader.SourcePlace;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;

/// What the places of an update's files tell of them. Each folder is looked at once, so it is for
/// one update, and for one thread.
public final class Surroundings {
  private final Listings listings = new Listings();
  private final Sites sites = new Sites();
  private final CountedNames counted = new CountedNames(listings);
  private final FeedFolders feeds = new FeedFolders(listings);
  private final PlainCopies copies = new PlainCopies(listings);
  private final ProjectFolders projects = new ProjectFolders(listings);
  private final TranscriptsBeside transcripts = new TranscriptsBeside(listings);
  private final NumberedSeries series = new NumberedSeries(listings, sites);

  /// The shows that the folders below a place say.
  ///
  /// @param place that was named, absolute
  public FolderShow shows(Path place) {
    return new FolderShow(place, sites, counted);
  }

  /// What the feed beside a file calls the show; empty if none lies there, several feeds call
  /// theirs otherwise, or files of anything lie there.
  public Optional<String> feedTitle(Path file) {
    return feeds.title(file);
  }

  /// What was said of a file, and what its place tells.
  public SourceHint hint(SourceHint said, Path file) {
    var places = EnumSet.noneOf(SourcePlace.class);
    if (feeds.has(file)) places.add(SourcePlace.BESIDE_FEED);
    if (projects.hasBeside(file)) places.add(SourcePlace.BESIDE_EPISODES);
    if (series.has(file)) places.add(SourcePlace.OF_SERIES);
    if (transcripts.has(file)) places.add(SourcePlace.BESIDE_TRANSCRIPT);
    return said.at(places);
  }

  /// Which captions stand beside a file, in a few characters that change with them; empty if none
  /// do.
  public String captionsCode(Path file) {
    return copies.code(file);
  }

  /// Whether captions beside a file begin with its words.
  public boolean isPlainCopy(Path file) {
    return copies.has(file);
  }
}
