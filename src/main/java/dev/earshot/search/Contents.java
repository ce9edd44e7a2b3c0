package dev.earshot.search;

import dev.earshot.episode.Episode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What there is to be searched, or what is left of it under some conditions: everything that has a
/// passage.
///
/// @param episodes the newest first, those without a date last
/// @param shows in the order of their names
/// @param people those of most episodes first
/// @param tags those of most passages first
public record Contents(
    List<OfEpisode> episodes, List<Named> shows, List<Named> people, List<Named> tags) {

  public Contents {
    episodes = List.copyOf(episodes);
    shows = List.copyOf(shows);
    people = List.copyOf(people);
    tags = List.copyOf(tags);
  }

  /// What can be listed.
  public enum What {
    SHOWS,
    EPISODES,
    PEOPLE,
    GUESTS,
    HOSTS,
    SPEAKERS,
    TAGS;

    /// As commands and addresses write it: `shows`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What somebody does in an episode.
  public enum Role {
    GUEST,
    HOST,
    SPEAKER;

    /// As records write it: `guest`.
    public String word() {
      return switch (this) {
        case GUEST -> "guest";
        case HOST -> "host";
        case SPEAKER -> "speaker";
      };
    }
  }

  /// What goes by a name, in its order; none of episodes.
  public List<Named> named(What what) {
    return switch (what) {
      case EPISODES -> List.of();
      case SHOWS -> shows;
      case PEOPLE -> people;
      case GUESTS -> people(Role.GUEST);
      case HOSTS -> people(Role.HOST);
      case SPEAKERS -> people(Role.SPEAKER);
      case TAGS -> tags;
    };
  }

  private List<Named> people(Role role) {
    return people.stream().filter(one -> one.roles().contains(role)).toList();
  }

  /// An episode and how many of its passages are counted.
  ///
  /// @param episode without highlights
  public record OfEpisode(String id, Episode episode, long passages) {}

  /// What goes by a name.
  ///
  /// @param roles of a person, in their order; empty for all else
  /// @param episodes how many there are of the show, or with the person as a guest or host; 0 of a
  ///   tag, and of whoever only speaks
  /// @param passages how many there are of the show, of what the person says, or with the tag
  public record Named(String name, Set<Role> roles, long episodes, long passages) {}
}
