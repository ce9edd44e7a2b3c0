package dev.earshot.reader.feed;

import dev.earshot.reader.text.HtmlText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Who takes part, as far as the feed says so. The people of an item replace those of its show, as
/// the rules of that vocabulary have it. Roles are free text; what is neither host nor guest
/// ("guitar", "cover art designer") takes no part in the talk.
record FeedPeople(List<String> hosts, List<String> guests) {
  private static final Set<String> HOSTS = Set.of("host", "co-host", "cohost", "guest host");

  static FeedPeople of(XmlElement item, Optional<XmlElement> channel) {
    var own = item.all("podcast:person").toList();
    var people =
        own.isEmpty() ? channel.stream().flatMap(show -> show.all("podcast:person")).toList() : own;
    return new FeedPeople(named(people, HOSTS), named(people, Set.of("guest")));
  }

  private static List<String> named(List<XmlElement> people, Set<String> roles) {
    return people.stream()
        .filter(person -> roles.contains(role(person)))
        .map(person -> HtmlText.line(person.text()))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /// Without a role, somebody of the cast is a host; without a group, somebody is of the cast.
  private static String role(XmlElement person) {
    boolean cast = person.attribute("group").orElse("cast").equalsIgnoreCase("cast");
    return person.attribute("role").orElse(cast ? "host" : "").toLowerCase(Locale.ROOT);
  }
}
