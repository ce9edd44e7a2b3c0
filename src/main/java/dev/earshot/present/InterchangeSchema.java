package dev.earshot.present;

import static dev.earshot.present.JsonType.SECONDS;
import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.TEXTS;
import static dev.earshot.present.JsonType.list;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Related;
import dev.earshot.episode.Topic;
import java.util.List;
import java.util.Optional;

/// The interchange format of episodes as schemas tell it. It is written where it is read, in a step
/// before this one; a test holds this description to what is written there.
final class InterchangeSchema {
  private static final RecordType<Quote> QUOTE =
      RecordType.<Quote>named("Quote", "")
          .with("text", TEXT, Quote::text)
          .mayHave("speaker", "", TEXT, Quote::speaker)
          .mayHave("start", "", SECONDS, Quote::start)
          .mayHave("end", "", SECONDS, Quote::end)
          .mayHave("url", "", TEXT, Quote::url)
          .mayHave("note", "", TEXT, Quote::note)
          .open();

  private static final RecordType<Topic> TOPIC =
      RecordType.<Topic>named("Topic", "")
          .mayHave("title", "", TEXT, Topic::title)
          .mayHave("summary", "", TEXT, Topic::summary)
          .mayHave("closing", "", TEXT, Topic::closing)
          .mayHave("start", "", SECONDS, Topic::start)
          .mayHave("end", "", SECONDS, Topic::end)
          .mayHave("url", "", TEXT, Topic::url)
          .mayHave("tags", "", TEXTS, topic -> some(topic.tags()))
          .mayHave("quotes", "", list(QUOTE), topic -> some(topic.quotes()))
          .open();

  private static final RecordType<Related> RELATED =
      RecordType.<Related>unnamed()
          .with("title", TEXT, Related::title)
          .mayHave("number", "", TEXT, Related::number)
          .mayHave("guests", "", TEXTS, related -> some(related.guests()));

  static final RecordType<Episode> EPISODE =
      RecordType.<Episode>named(
              "InterchangeEpisode",
              "As index reads it and export writes it: absent is left out, unknown keys of the source are kept.")
          .mayHave("id", "", TEXT, Episode::id)
          .mayHave("show", "", TEXT, Episode::show)
          .mayHave("season", "", TEXT, Episode::season)
          .mayHave("number", "", TEXT, Episode::number)
          .with("title", TEXT, Episode::title)
          .mayHave("guests", "", TEXTS, episode -> some(episode.guests()))
          .mayHave("hosts", "", TEXTS, episode -> some(episode.hosts()))
          .mayHave("published", "", TEXT, episode -> episode.published().map(Object::toString))
          .mayHave("url", "", TEXT, Episode::url)
          .mayHave("audio", "", TEXT, Episode::audio)
          .mayHave("language", "", TEXT, Episode::language)
          .mayHave("duration", "", SECONDS, Episode::duration)
          .mayHave("topics", "", list(TOPIC), episode -> some(episode.topics()))
          .mayHave("quotes", "", list(QUOTE), episode -> some(episode.quotes()))
          .mayHave("related", "", list(RELATED), episode -> some(episode.related()))
          .open();

  private InterchangeSchema() {}

  private static <V> Optional<List<V>> some(List<V> values) {
    return Optional.of(values).filter(list -> !list.isEmpty());
  }
}
