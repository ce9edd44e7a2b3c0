package dev.earshot.present;

import static dev.earshot.present.JsonType.INTEGER;
import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.TEXTS;
import static dev.earshot.present.JsonType.orNull;

import dev.earshot.search.Contents.Named;
import dev.earshot.search.Contents.OfEpisode;
import dev.earshot.search.Contents.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// What there is to be searched, as JSON records, one a line.
public final class ContentsJson {
  private static final RecordType<OfEpisode> EPISODE =
      RecordType.<OfEpisode>named("ListedEpisode", "An episode that has passages.")
          .type("listed_episode")
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

  private ContentsJson() {}

  public static String episodes(List<OfEpisode> episodes) {
    return episodes.stream().map(EPISODE::line).collect(Collectors.joining());
  }

  /// Records of names that are counted.
  ///
  /// @param type of the records: `show`, `person` or `tag`
  public static String named(String type, List<Named> names) {
    var record =
        RecordType.<Named>named("Named", "")
            .type(type)
            .with("name", TEXT, Named::name)
            .with("roles", TEXTS, one -> one.roles().stream().map(Role::word).toList())
            .with("episodes", INTEGER, Named::episodes)
            .with("passages", INTEGER, Named::passages);
    return names.stream().map(record::line).collect(Collectors.joining());
  }
}
