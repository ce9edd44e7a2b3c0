package dev.earshot.present;

import static dev.earshot.present.JsonType.FLAG;
import static dev.earshot.present.JsonType.INTEGER;
import static dev.earshot.present.JsonType.NUMBER;
import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.TEXTS;
import static dev.earshot.present.JsonType.list;
import static dev.earshot.present.JsonType.oneOf;
import static dev.earshot.present.JsonType.orNull;

import dev.earshot.engine.Correction;
import dev.earshot.engine.Facets;
import dev.earshot.engine.Facets.Count;
import dev.earshot.passage.Passage;
import dev.earshot.present.PassageJson.Named;
import dev.earshot.present.PassageJson.Ranked;
import dev.earshot.query.Clause;
import dev.earshot.query.FieldName;
import dev.earshot.search.EpisodeGroup;
import dev.earshot.search.InOtherWords;
import dev.earshot.search.Instead;
import dev.earshot.search.Matches.Words;
import dev.earshot.search.SearchResults;
import dev.earshot.search.SearchResults.ByMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a search found, in format 1: as JSON records, one a line, or as one document with the same
/// records inside. Keys are only ever added; what is absent is null or an empty list.
public final class ResultsJson {
  private static final int FORMAT = 1;

  private static final RecordType<Count> COUNT =
      RecordType.<Count>named("Count", "")
          .with("value", TEXT, Count::value)
          .with("count", INTEGER, Count::count);

  /// How all passages that are counted spread over what is known of them.
  public static final RecordType<Facets> FACETS = facets();

  private static final RecordType<Group> GROUP =
      RecordType.<Group>named("Group", "An episode that answers.")
          .type("group")
          .with("rank", INTEGER, Group::rank)
          .with("score", NUMBER, group -> group.best().score())
          .with(
              "episode",
              PassageJson.EPISODE,
              group -> new Named(group.best().episodeId(), group.best().episode()))
          .with(
              "count",
              "How many of its passages are counted as in \"total\"",
              INTEGER,
              group -> group.answers().matches().value())
          .with(
              "more",
              "How many others of its have some of the words",
              INTEGER,
              group -> group.answers().matches().more())
          .with(
              "passages", "Its best", list(PassageJson.ALONE), group -> group.answers().passages());

  private static final RecordType<Correction> CORRECTION =
      RecordType.<Correction>unnamed()
          .with("typed", TEXT, Correction::typed)
          .with("meant", TEXT, Correction::meant)
          .with("also_as_typed", FLAG, Correction::alsoAsTyped);

  private static final RecordType<SearchResults> TOTAL =
      RecordType.<SearchResults>unnamed()
          .with("value", "How many are counted", INTEGER, SearchResults::total)
          .with(
              "relation", oneOf(Stream.of("eq", "gte")), results -> results.exact() ? "eq" : "gte")
          .with(
              "words",
              "What these have of the query's words; \"some\" where no passage of the index has all",
              oneOf(Stream.of(Words.values()).map(Words::word)),
              results -> results.matches().words().word())
          .with(
              "more",
              "How many others have some of the words",
              INTEGER,
              results -> results.matches().more());

  /// The best in place of what was not found.
  private static final RecordType<Instead> INSTEAD =
      RecordType.<Instead>named(
              "Instead", "Where nothing is found: the best without what stands in the way.")
          .type("instead")
          .with("reason", "What nobody has", TEXT, Instead::reason)
          .with(
              "without",
              "The parts of the query that were left out or asked in another way",
              TEXTS,
              instead -> instead.without().stream().map(Clause::toString).toList())
          .with(
              "interpretation",
              "What was asked in its place",
              TEXT,
              instead -> instead.interpretation().toString())
          .with("passages", list(PassageJson.ALONE), Instead::passages);

  /// What means nearly the same.
  public static final RecordType<InOtherWords> IN_OTHER_WORDS =
      RecordType.<InOtherWords>named(
              "InOtherWords",
              "With \"meaning\", where few passages have all the words: those that mean nearly the same.")
          .type("in_other_words")
          .with("model", "The model that compares", TEXT, InOtherWords::model)
          .with("compared", "How many passages it has encoded", INTEGER, InOtherWords::compared)
          .with(
              "passages",
              "Nearest first, with similarities as scores",
              list(PassageJson.ALONE),
              InOtherWords::passages);

  private static final RecordType<ByMeaning> BY_MEANING =
      RecordType.<ByMeaning>unnamed()
          .with("model", "The model that compares", TEXT, ByMeaning::model)
          .with("seen", "How many of the first passages it compared", INTEGER, ByMeaning::seen)
          .with("of", "How many it was to compare", INTEGER, ByMeaning::of);

  private static final RecordType<Answer> INDEX =
      RecordType.<Answer>unnamed()
          .with("location", TEXT, Answer::location)
          .with("fingerprint", TEXT, answer -> answer.results().fingerprint());

  /// What opens an answer.
  private static final RecordType<Answer> OPENING =
      RecordType.<Answer>unnamed()
          .with("format", INTEGER, answer -> FORMAT)
          .with("query", "As typed", TEXT, answer -> answer.results().query())
          .with(
              "interpretation",
              "How it was read",
              TEXT,
              answer -> answer.results().interpretation().toString())
          .with("corrections", list(CORRECTION), answer -> answer.results().corrections())
          .with("warnings", TEXTS, answer -> answer.results().warnings())
          .with("total", TOTAL, Answer::results)
          .with(
              "partial",
              "Whether the time was over before all was looked at",
              FLAG,
              answer -> answer.results().partial())
          .mayHave(
              "by_meaning",
              "With \"meaning\": what a second opinion is based on",
              BY_MEANING,
              answer -> answer.results().byMeaning())
          .with("index", INDEX, answer -> answer)
          .with("recipe", "Name of the ranking recipe", TEXT, answer -> answer.results().recipe());

  /// What closes an answer.
  private static final RecordType<Answer> CLOSING =
      RecordType.<Answer>unnamed()
          .with("shown", INTEGER, Answer::shown)
          .with(
              "next",
              "Cursor of the next page, for \"after\"",
              orNull(TEXT),
              answer -> answer.results().next())
          .with("millis", INTEGER, answer -> answer.results().took().toMillis());

  private static final RecordType<Answer> BEGIN =
      RecordType.<Answer>unnamed().type("begin").and(OPENING);

  private static final RecordType<Answer> END =
      RecordType.<Answer>unnamed().type("end").and(CLOSING);

  /// One object: what opens the answer, `facets` (null unless asked for), `passages`, `groups`,
  /// `instead` (null where something is found) and what closes it.
  public static final RecordType<Answer> DOCUMENT =
      RecordType.<Answer>named(
              "Results",
              "What a search found. With \"Accept: application/x-ndjson\" or format=jsonl the same as records, one a line.")
          .type("results")
          .and(OPENING)
          .with("facets", orNull(FACETS), answer -> answer.results().facets())
          .with("passages", list(PassageJson.RECORD), Answer::passages)
          .with("groups", "In place of passages with group=episode", list(GROUP), Answer::groups)
          .with("instead", orNull(INSTEAD), answer -> answer.results().instead())
          .mayHave("in_other_words", "", IN_OTHER_WORDS, answer -> answer.results().inOtherWords())
          .and(CLOSING);

  private ResultsJson() {}

  private static RecordType<Facets> facets() {
    var counts =
        RecordType.<Facets>named(
                "Facets", "How all passages that are counted spread over what is known of them.")
            .type("facets");
    var distinct = RecordType.<Facets>unnamed();
    for (var field : FieldName.values()) {
      if (!field.isFacet()) continue;
      var word = field.word();
      counts = counts.with(word, list(COUNT), facets -> facets.of(field).orElseThrow().first());
      // Of fields that have but a few values nothing is left out.
      if (field.value().choices().isEmpty())
        distinct =
            distinct.with(word, INTEGER, facets -> facets.of(field).orElseThrow().distinct());
    }
    return counts
        .with("year", list(COUNT), Facets::years)
        .with("month", list(COUNT), Facets::months)
        .with(
            "distinct",
            "How many values there are altogether; at most " + Facets.MOST + " are told.",
            distinct,
            facets -> facets);
  }

  /// What was found, and where.
  ///
  /// @param location of the index, as whoever asks names it
  public record Answer(SearchResults results, String location) {
    private List<Ranked> passages() {
      return results.groups().isEmpty()
          ? PassageJson.ranked(results.passages(), results.firstRank())
          : List.of();
    }

    private List<Group> groups() {
      var groups = new ArrayList<Group>();
      for (var group : results.groups())
        groups.add(new Group(group, results.firstRank() + groups.size()));
      return groups;
    }

    private int shown() {
      return results.groups().isEmpty() ? results.passages().size() : results.groups().size();
    }
  }

  private record Group(EpisodeGroup answers, int rank) {
    private Passage best() {
      return answers.passages().getFirst();
    }
  }

  /// A line that opens the answer, one for the facets where they were asked for, one for each
  /// passage or group, or one for what is told instead, one for what says it in other words, and
  /// one that closes it.
  public static String lines(SearchResults results, String location) {
    var answer = new Answer(results, location);
    var lines = new StringBuilder(BEGIN.line(answer));
    results.facets().map(FACETS::line).ifPresent(lines::append);
    answer.passages().forEach(passage -> lines.append(PassageJson.RECORD.line(passage)));
    answer.groups().forEach(group -> lines.append(GROUP.line(group)));
    results.instead().map(INSTEAD::line).ifPresent(lines::append);
    results.inOtherWords().map(IN_OTHER_WORDS::line).ifPresent(lines::append);
    return lines.append(END.line(answer)).toString();
  }
}
