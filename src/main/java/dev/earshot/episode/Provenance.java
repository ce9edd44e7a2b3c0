package dev.earshot.episode;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a source knows of where its episode comes from. It is told beside the episode, so that
/// nobody has to guess it from a title, a file's name or a key of [Episode#extra], which may all be
/// somebody's own.
///
/// @param content what kind of source it is
/// @param title where the episode's title comes from
/// @param ids what others call the episode, each id once
/// @param isNumberedByFile whether the number comes from the file's name, which is a hint only
public record Provenance(
    Content content, Title title, List<OutsideId> ids, boolean isNumberedByFile) {
  public Provenance {
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(ids, "ids");
    ids = List.copyOf(ids);
  }

  /// A kind of source.
  public enum Content {
    /// Highlights that somebody saved from the web: one tab of an episode's page, or one clip.
    PAGE,
    /// What a listener, or an app for listeners, wrote down about one episode.
    NOTES,
    /// Notes on many episodes in one file, such as an app's export.
    COLLECTED_NOTES,
    /// The spoken words.
    TRANSCRIPT,
    /// Headings with times.
    CHAPTERS,
    /// An item of a show's feed.
    FEED,
    /// A line of earshot's own format.
    EPISODES;

    /// Whether such a file is about a single episode, so that its name stands for that episode.
    public boolean isOneEpisode() {
      return switch (this) {
        case PAGE, NOTES, TRANSCRIPT, CHAPTERS -> true;
        case COLLECTED_NOTES, FEED, EPISODES -> false;
      };
    }
  }

  /// Where a title comes from.
  public enum Title {
    /// The source says it, even if its file happens to be called so.
    GIVEN,
    /// The source does not say it, so the file's name has to do.
    FILE_NAME
  }

  /// A place that gives ids to episodes.
  public enum Scheme {
    /// The `guid` of a feed's item.
    GUID,
    /// The id in a Snipd link.
    SNIPD,
    /// The id of a YouTube video.
    YOUTUBE,
    /// The end of the path, without endings, of a file that a feed names as the episode's
    /// transcript or chapters.
    FILE
  }

  /// What somebody else calls an episode.
  ///
  /// @param value never blank
  public record OutsideId(Scheme scheme, String value) {
    /// @throws IllegalArgumentException if the value is blank
    public OutsideId {
      Objects.requireNonNull(scheme, "scheme");
      Objects.requireNonNull(value, "value");
      Checks.notBlank("id of an episode", value);
    }
  }

  /// Of a source that says the title and knows no ids.
  public static Provenance of(Content content) {
    return new Provenance(content, Title.GIVEN, List.of(), false);
  }

  /// Of a source whose episode is called by the file's name.
  public static Provenance namedByFile(Content content) {
    return new Provenance(content, Title.FILE_NAME, List.of(), false);
  }

  /// Of a source that says the title or, if it is absent, leaves it to the name of its file.
  public static Provenance of(Content content, Optional<String> title) {
    return title.isPresent() ? of(content) : namedByFile(content);
  }

  /// The same with other ids.
  public Provenance with(List<OutsideId> others) {
    return new Provenance(content, title, others, isNumberedByFile);
  }

  /// The same of an episode whose number only the file's name says.
  public Provenance numberedByFile() {
    return new Provenance(content, title, ids, true);
  }

  public boolean isNamedByFile() {
    return title == Title.FILE_NAME;
  }

  /// Whether the source knows an id of that scheme.
  public boolean has(Scheme scheme) {
    return ids.stream().anyMatch(id -> id.scheme() == scheme);
  }
}
