package dev.earshot.mcp;

import static dev.earshot.mcp.JsonSchema.arguments;
import static dev.earshot.mcp.JsonSchema.integer;
import static dev.earshot.mcp.JsonSchema.oneOf;
import static dev.earshot.present.JsonType.INTEGER;
import static dev.earshot.present.JsonType.list;
import static dev.earshot.present.JsonType.orNull;

import dev.earshot.Earshot;
import dev.earshot.engine.Deadline;
import dev.earshot.present.ContentsJson;
import dev.earshot.present.ContentsJson.Part;
import dev.earshot.present.RecordType;
import dev.earshot.search.Contents.Named;
import dev.earshot.search.Contents.OfEpisode;
import dev.earshot.search.Contents.What;
import dev.earshot.search.SearchRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The tool that lists all there is of a kind, a part at a time.
final class ListTool {
  private static final List<String> KINDS = Stream.of(What.values()).map(What::word).toList();
  private static final int USUAL = 50;
  private static final int MOST = 500;

  private static final RecordType<Listed> LISTED =
      RecordType.<Listed>unnamed()
          .with("total", "How many there are altogether", INTEGER, Listed::total)
          .with(
              "next",
              "The \"after\" of the next part; null after the last",
              orNull(INTEGER),
              one -> one.episodes().next().or(one.names()::next))
          .with(
              "episodes",
              "The newest first; empty where something else is listed",
              list(ContentsJson.OF_EPISODE),
              one -> one.episodes().records())
          .with(
              "names",
              "Of shows, people or tags",
              list(ContentsJson.OF_NAME),
              one -> one.names().records());

  /// One of both has nothing.
  private record Listed(Part<OfEpisode> episodes, Part<Named> names) {
    int total() {
      return episodes.total() + names.total();
    }
  }

  private final Earshot earshot;
  private final Budget budget;

  ListTool(Earshot earshot, Budget budget) {
    this.earshot = earshot;
    this.budget = budget;
  }

  Tool tool() {
    var input = JsonSchema.members("what", oneOf("What to list", KINDS));
    SearchTool.addFields(input);
    input.put("limit", integer("How many at most; 50 unless told", 1, MOST));
    input.put(
        "after",
        integer("Continue after so many: the \"next\" of the answer before", 0, Integer.MAX_VALUE));
    return Tool.of(
        "list",
        "List what there is",
        "Lists all episodes, shows, people (guests, hosts, speakers) or tags, or those that the filters leave, with counts, a part at a"
            + " time: which episodes a show has, who speaks in it. overview tells the most frequent at once.",
        arguments(input),
        LISTED,
        this::listed);
  }

  private Listed listed(Arguments arguments, Deadline deadline) {
    arguments.text("what");
    var what =
        arguments
            .choice("what", KINDS)
            .map(word -> What.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElseThrow();
    int after = arguments.number("after", 0, 0, Integer.MAX_VALUE);
    int limit = arguments.number("limit", USUAL, 1, MOST);
    var request = SearchRequest.of("").filters(arguments::optional);
    var contents = earshot.contents(request, deadline);
    return new Listed(
        part(
            what == What.EPISODES ? contents.episodes() : List.of(),
            after,
            limit,
            ContentsJson.OF_EPISODE),
        part(contents.named(what), after, limit, ContentsJson.OF_NAME));
  }

  private <T> Part<T> part(List<T> all, int after, int limit, RecordType<T> record) {
    var wanted = Part.of(all, after, limit);
    int fitting = budget.fitting(wanted.records(), one -> Budget.cost(record.line(one)));
    return fitting < wanted.records().size() ? Part.of(all, after, fitting) : wanted;
  }
}
