package dev.earshot.present;

import static dev.earshot.present.JsonType.INTEGER;
import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.TEXTS;
import static dev.earshot.present.JsonType.list;
import static dev.earshot.present.JsonType.orNull;

import dev.earshot.search.Contents.Named;
import dev.earshot.search.Contents.OfEpisode;
import dev.earshot.search.Contents.Role;
import dev.earshot.search.Contents.What;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What there is to be searched, as JSON records.
public final class ContentsJson {
  /// What is told of an episode.
  public static final RecordType<OfEpisode> OF_EPISODE =
      RecordType.<OfEpisode>unnamed()
          .with("id", TEXT, OfEpisode::id)
          .with("show", orNull(TEXT), one -> one.episode().show())
          .with("number", orNull(TEXT), one -> one.episode().number())
          .with("title", TEXT, one -> one.episode().title())
          .with("guests", TEXTS, one -> one.episode().guests())
          .with("hosts", TEXTS, one -> one.episode().hosts())
          .with(
              "published", orNull(TEXT), one -> one.episode().published().map(LocalDate::toString))
          .with("url", orNull(TEXT), one -> one.episode().url())
          .with("passages", INTEGER, OfEpisode::passages);

  /// What is told of a name that is counted.
  public static final RecordType<Named> OF_NAME =
      RecordType.<Named>unnamed()
          .with("name", TEXT, Named::name)
          .with("roles", TEXTS, one -> one.roles().stream().map(Role::word).toList())
          .with("episodes", INTEGER, Named::episodes)
          .with("passages", INTEGER, Named::passages);

  public static final RecordType<OfEpisode> EPISODE =
      RecordType.<OfEpisode>named("ListedEpisode", "An episode that has passages.")
          .type("listed_episode")
          .and(OF_EPISODE);

  private static final RecordType<Named> SHOW = counted("ListedShow", "show");
  private static final RecordType<Named> PERSON = counted("ListedPerson", "person");
  private static final RecordType<Named> TAG = counted("ListedTag", "tag");

  private ContentsJson() {}

  private static RecordType<Named> counted(String name, String type) {
    return RecordType.<Named>named(name, "What goes by a name, with what is counted of it.")
        .type(type)
        .and(OF_NAME);
  }

  /// The record of what goes by a name, which episodes do not.
  public static RecordType<Named> named(What what) {
    return switch (what) {
      case SHOWS -> SHOW;
      case PEOPLE, GUESTS, HOSTS, SPEAKERS -> PERSON;
      case TAGS -> TAG;
      case EPISODES -> throw new IllegalArgumentException("episodes have records of their own");
    };
  }

  /// A record for each, one a line.
  public static <T> String lines(RecordType<T> record, List<T> all) {
    return all.stream().map(record::line).collect(Collectors.joining());
  }

  /// Some of what is listed, in its order.
  ///
  /// @param total how many there are altogether
  /// @param next how many there are up to the end of this part; empty for the last
  public record Part<T>(List<T> records, int total, Optional<Number> next) {
    /// The part of all that begins behind so many.
    ///
    /// @param after how many come before it, which may be more than there are
    /// @param limit how many it has at most, at least 1
    public static <T> Part<T> of(List<T> all, int after, int limit) {
      int from = Math.min(after, all.size());
      int to = from + Math.min(limit, all.size() - from);
      return new Part<>(
          all.subList(from, to), all.size(), to < all.size() ? Optional.of(to) : Optional.empty());
    }
  }

  /// One object with the same records in `records`.
  public static <T> RecordType<Part<T>> part(RecordType<T> record) {
    return RecordType.<Part<T>>named(record.name() + "s", "")
        .type("list")
        .with("total", "How many there are altogether", INTEGER, Part::total)
        .with(
            "next",
            "The \"after\" of the next part; null after the last",
            orNull(INTEGER),
            Part::next)
        .with("records", list(record), Part::records);
  }
}
