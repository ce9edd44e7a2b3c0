package dev.earshot.present;

import static dev.earshot.present.JsonType.FLAG;
import static dev.earshot.present.JsonType.INTEGER;
import static dev.earshot.present.JsonType.NUMBER;
import static dev.earshot.present.JsonType.SECONDS;
import static dev.earshot.present.JsonType.SPAN;
import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.TEXTS;
import static dev.earshot.present.JsonType.list;
import static dev.earshot.present.JsonType.oneOf;
import static dev.earshot.present.JsonType.orNull;

import dev.earshot.episode.Episode;
import dev.earshot.passage.Passage;
import dev.earshot.passage.Passage.Neighbour;
import dev.earshot.passage.Passage.Reply;
import dev.earshot.plan.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A passage as a JSON record: one shape, whether it was searched, asked for by its id, or stands
/// inside another record.
public final class PassageJson {
  private static final JsonType<String> KIND = oneOf(Stream.of("topic", "quote"));

  /// An episode without its highlights.
  public static final RecordType<Named> EPISODE =
      RecordType.<Named>named("EpisodeHead", "An episode without its highlights.")
          .with("id", TEXT, Named::id)
          .with("show", orNull(TEXT), named -> named.episode().show())
          .with("number", orNull(TEXT), named -> named.episode().number())
          .with("title", TEXT, named -> named.episode().title())
          .with("guests", TEXTS, named -> named.episode().guests())
          .with(
              "published",
              "The day, as 2024-03-05",
              orNull(TEXT),
              named -> named.episode().published().map(Object::toString))
          .with("url", orNull(TEXT), named -> named.episode().url());

  /// A highlight beside a passage.
  public static final RecordType<Neighbour> NEIGHBOUR =
      RecordType.<Neighbour>named("Neighbour", "A highlight beside a passage.")
          .with("id", TEXT, Neighbour::id)
          .with("kind", KIND, neighbour -> neighbour.kind().word())
          .with("text", TEXT, Neighbour::text)
          .with("speaker", orNull(TEXT), Neighbour::speaker)
          .with("start", "Seconds", orNull(SECONDS), Neighbour::start);

  /// What is said in reply to a passage.
  public static final RecordType<Reply> REPLY =
      RecordType.<Reply>named("Reply", "What somebody else says to a short question.")
          .with("id", TEXT, Reply::id)
          .with("text", TEXT, reply -> reply.excerpt().text())
          .with("highlights", list(SPAN), reply -> reply.excerpt().highlights())
          .with("cut_before", FLAG, reply -> reply.excerpt().cutBefore())
          .with("cut_after", FLAG, reply -> reply.excerpt().cutAfter())
          .with("speaker", orNull(TEXT), Reply::speaker)
          .with("start", "Seconds", orNull(SECONDS), Reply::start);

  private static final RecordType<Reason> REASON =
      RecordType.<Reason>named("Reason", "A part of a score.")
          .with("kind", TEXT, reason -> reason.kind().word())
          .with("words", TEXT, Reason::words)
          .with("place", TEXT, reason -> reason.place().word())
          .with("weight", NUMBER, Reason::weight)
          .with("score", "What this adds to the score", NUMBER, Reason::score);

  /// A passage, whoever asks for it.
  public static final RecordType<Passage> WITHOUT_RANK =
      RecordType.<Passage>named("Passage", "A highlight as an answer.")
          .with("score", NUMBER, Passage::score)
          .with("id", "Names it wherever an id is wanted", TEXT, Passage::id)
          .with("kind", "A topic sums up, a quote was said", KIND, passage -> passage.kind().word())
          .with("episode", EPISODE, passage -> new Named(passage.episodeId(), passage.episode()))
          .with("topic", "Title of the topic it is or lies in", orNull(TEXT), Passage::topic)
          .with("topic_highlights", list(SPAN), Passage::topicHighlights)
          .with(
              "text",
              "What was said, or what the topic is about",
              TEXT,
              passage -> passage.excerpt().text())
          .with("highlights", list(SPAN), passage -> passage.excerpt().highlights())
          .with(
              "cut_before",
              "Whether text was left out before",
              FLAG,
              passage -> passage.excerpt().cutBefore())
          .with("cut_after", FLAG, passage -> passage.excerpt().cutAfter())
          .with("speaker", orNull(TEXT), Passage::speaker)
          .with("note", orNull(TEXT), Passage::note)
          .with("start", "Seconds from the start of the episode", orNull(SECONDS), Passage::start)
          .with("end", orNull(SECONDS), Passage::end)
          .with(
              "link",
              "Opens the audio or a page at this moment; http or https",
              orNull(TEXT),
              Passage::link)
          .with("before", list(NEIGHBOUR), Passage::before)
          .with("after", list(NEIGHBOUR), Passage::after)
          .with(
              "repeats",
              "Ids of passages that say nearly the same and were left out for this one",
              TEXTS,
              Passage::repeats)
          .with(
              "more_in_episode",
              "How many more passages of its episode answer; told with the last one that is shown",
              INTEGER,
              Passage::moreInEpisode)
          .mayHave(
              "reply",
              "Only for a short question: the next turn, in one quote or several",
              list(REPLY),
              passage -> Optional.of(passage.reply()).filter(reply -> !reply.isEmpty()))
          .mayHave(
              "reasons",
              "Only where asked for",
              list(REASON),
              passage -> Optional.of(passage.reasons()).filter(reasons -> !reasons.isEmpty()));

  /// A passage at its place in an answer.
  static final RecordType<Ranked> RECORD =
      RecordType.<Ranked>named("Passage", "A highlight as an answer.")
          .type("passage")
          .with("rank", INTEGER, Ranked::rank)
          .and(WITHOUT_RANK.of(Ranked::passage));

  /// A passage that was asked for by its id, which is the first of one.
  public static final RecordType<Passage> ALONE = RECORD.of(passage -> new Ranked(passage, 1));

  private PassageJson() {}

  /// An episode with its id.
  public record Named(String id, Episode episode) {}

  record Ranked(Passage passage, int rank) {}

  /// Passages in their order, with their ranks.
  static List<Ranked> ranked(List<Passage> passages, int first) {
    var ranked = new ArrayList<Ranked>();
    for (var passage : passages) ranked.add(new Ranked(passage, first + ranked.size()));
    return ranked;
  }
}
