package dev.earshot.mcp;

import static dev.earshot.mcp.JsonSchema.arguments;
import static dev.earshot.mcp.JsonSchema.integer;
import static dev.earshot.mcp.JsonSchema.text;
import static dev.earshot.present.JsonType.INTEGER;
import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.TEXTS;
import static dev.earshot.present.JsonType.list;
import static dev.earshot.present.JsonType.orNull;

import dev.earshot.Earshot;
import dev.earshot.engine.Deadline;
import dev.earshot.passage.Passage;
import dev.earshot.present.PassageJson;
import dev.earshot.present.RecordType;
import dev.earshot.present.VerificationJson;
import dev.earshot.query.InvalidInputException;
import dev.earshot.search.Difference;
import dev.earshot.search.InOtherWords;
import dev.earshot.search.RelatedResults;
import dev.earshot.search.RelatedResults.Found;
import dev.earshot.search.RelatedResults.Listed;
import dev.earshot.search.Verdict;
import dev.earshot.search.Verification;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tools, in an order that never changes.
final class Tools {
  /// Passages of an answer.
  static final int USUAL = 10;

  static final int MOST = 50;

  /// Each is a title; nobody reads on.
  private static final int MOST_LISTED = 100;

  private static final Budget DIFFERENCES = new Budget(4_000);

  /// In UTF-16 units; what a person asks is shorter, and costs more the longer it is.
  static final int LONGEST_QUERY = 20_000;

  private static final int LONGEST_QUOTE = 20_000;

  private static final RecordType<Listed> LISTED =
      RecordType.<Listed>unnamed()
          .with("title", TEXT, listed -> Budget.shortened(listed.named().title()))
          .with(
              "id",
              "The episode's, where the index has it",
              orNull(TEXT),
              listed -> listed.found().map(Found::id));

  private static final RecordType<RelatedResults> RELATED =
      RecordType.<RelatedResults>unnamed()
          .with(
              "listed",
              "Episodes that the source itself names",
              list(LISTED),
              results -> first(results.listed(), MOST_LISTED))
          .with(
              "listed_count",
              "How many it names altogether",
              INTEGER,
              results -> results.listed().size())
          .with(
              "passages",
              "Of other episodes with much the same words, best first",
              list(Records.LISTED),
              RelatedResults::alike)
          .mayHave(
              "in_other_words",
              "Passages of yet other episodes that mean nearly the same",
              list(Records.LISTED),
              results -> results.inOtherWords().map(InOtherWords::passages))
          .with(
              "episodes",
              "Those that the passages are of",
              list(PassageJson.EPISODE),
              results ->
                  Records.episodes(
                      Stream.concat(results.alike().stream(), results.others().stream())));

  private static final RecordType<Verification> VERIFICATION =
      VerificationJson.RECORD
          .only(List.of("verdict", "similarity"))
          .with(
              "differences",
              "What differs, as: kind, given -> said, and what of the meaning is another by it",
              TEXTS,
              verification -> DIFFERENCES.first(differences(verification), Budget::cost))
          .with(
              "difference_count",
              "How many there are altogether",
              INTEGER,
              verification -> differences(verification).size())
          .with("passage", orNull(Records.PASSAGE), Verification::passage)
          .mayHave(
              "in_other_words",
              "Where nobody said it: passages that mean nearly the same",
              list(Records.PASSAGE),
              verification -> verification.inOtherWords().map(InOtherWords::passages));

  private final Earshot earshot;
  private final Budget budget;

  /// @param budget of each answer
  Tools(Earshot earshot, Budget budget) {
    this.earshot = earshot;
    this.budget = budget;
  }

  List<Tool> all() {
    var pair = new SearchAndFetch(earshot);
    return List.of(
        pair.fetch(),
        new EpisodeTool(earshot, budget).tool(),
        new PassageTool(earshot, budget).tool(),
        new ListTool(earshot, budget).tool(),
        OverviewTool.over(earshot),
        related(),
        pair.search(),
        new SearchTool(earshot, budget).tool(),
        verifyQuote());
  }

  static InvalidInputException missing(String what, String id) {
    return new InvalidInputException(
        "there is no " + what + " \"" + id + "\"; search_highlights finds ids");
  }

  private Tool related() {
    var input = JsonSchema.members("id", text("The id of a passage or an episode"));
    input.put("limit", integer("How many passages at most; 10 unless told", 1, MOST));
    return Tool.linking(
        "related",
        "Find related highlights",
        "Finds what goes with a passage or an episode: episodes that its source names, and passages elsewhere on the same.",
        arguments(input),
        RELATED,
        this::related,
        RelatedResults::alike);
  }

  private RelatedResults related(Arguments arguments, Deadline deadline) {
    var id = arguments.text("id");
    var found = related(id, arguments.number("limit", USUAL, 1, MOST), deadline);
    int listed =
        first(found.listed(), MOST_LISTED).stream()
            .mapToInt(one -> Budget.cost(LISTED.line(one)))
            .sum();
    int others = found.others().stream().mapToInt(Budget::withEpisode).sum();
    int fitting = budget.without(listed + others).fitting(found.alike(), Budget::withEpisode);
    return fitting < found.alike().size() ? related(id, fitting, deadline) : found;
  }

  private RelatedResults related(String id, int limit, Deadline deadline) {
    return earshot
        .related(id, limit, deadline)
        .orElseThrow(() -> missing("passage or episode", id));
  }

  private Tool verifyQuote() {
    return Tool.linking(
        "verify_quote",
        "Verify a quote",
        "Tells whether somebody really said that: who comes nearest, where, and what differs. With the verdict \"none\" nobody said it:"
            + " the passage is just the nearest, never a source of the quote.",
        arguments(JsonSchema.members("text", text("The words that somebody is said to have said"))),
        VERIFICATION,
        (arguments, deadline) -> earshot.verify(arguments.text("text", LONGEST_QUOTE), deadline),
        Tools::sources);
  }

  /// Nobody said it where just the nearest is known.
  private static List<Passage> sources(Verification verification) {
    return verification.verdict() == Verdict.NONE
        ? List.of()
        : verification.passage().stream().toList();
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private static String altered(Difference difference) {
    return difference.alters().stream()
        .sorted()
        .map(sense -> " (" + sense.word() + ")")
        .collect(Collectors.joining());
  }

  private static List<String> differences(Verification verification) {
    return VerificationJson.differences(verification).stream()
        .map(differing ->
            "%s: \"%s\" -> \"%s\"%s"
                .formatted(
                    differing.difference().kind().word(),
                    Budget.shortened(differing.given()),
                    Budget.shortened(differing.said()),
                    altered(differing.difference())))
        .toList();
  }
}
