package dev.earshot.mcp;

import static dev.earshot.mcp.JsonSchema.integer;
import static dev.earshot.present.JsonType.INTEGER;
import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.list;

import dev.earshot.Earshot;
import dev.earshot.engine.Facets.Count;
import dev.earshot.engine.Overview;
import dev.earshot.present.JsonType;
import dev.earshot.present.PassageJson;
import dev.earshot.present.PassageJson.Named;
import dev.earshot.present.RecordType;
import java.util.List;

/// The tool that tells what there is to ask about.
final class OverviewTool {
  private static final int USUAL = 30;
  private static final int MOST = 100;
  private static final int NEWEST = 10;

  private static final RecordType<Count> COUNT =
      RecordType.<Count>unnamed()
          .with("name", TEXT, Count::value)
          .with("count", INTEGER, Count::count);

  private static final JsonType<List<Count>> COUNTS = list(COUNT);

  private static final RecordType<Shortened> OVERVIEW =
      RecordType.<Shortened>unnamed()
          .with("episodes", INTEGER, told -> told.overview().counts().episodes())
          .with("topics", INTEGER, told -> told.overview().counts().topics())
          .with("quotes", INTEGER, told -> told.overview().counts().quotes())
          .with(
              "shows",
              "With how many episodes, most first",
              COUNTS,
              told -> told.first(told.overview().shows().first()))
          .with("show_count", INTEGER, told -> told.overview().shows().distinct())
          .with(
              "guests",
              "With how many episodes, most first",
              COUNTS,
              told -> told.first(told.overview().guests().first()))
          .with("guest_count", INTEGER, told -> told.overview().guests().distinct())
          .with(
              "speakers",
              "With how many quotes, most first",
              COUNTS,
              told -> told.first(told.overview().speakers().first()))
          .with("speaker_count", INTEGER, told -> told.overview().speakers().distinct())
          .with("years", "With how many episodes", COUNTS, told -> told.overview().years())
          .with(
              "newest",
              "The newest episodes",
              list(PassageJson.EPISODE),
              told ->
                  told.overview().newest().stream()
                      .map(head -> new Named(head.id(), head.episode()))
                      .toList());

  /// @param most names of each kind that are told
  private record Shortened(Overview overview, int most) {
    List<Count> first(List<Count> counts) {
      return counts.subList(0, Math.min(most, counts.size()));
    }
  }

  private OverviewTool() {}

  static Tool over(Earshot earshot) {
    var input =
        JsonSchema.members(
            "limit", integer("How many names of each kind at most; 30 unless told", 1, MOST));
    return Tool.of(
        "overview",
        "What there is",
        "Tells which shows, guests, speakers and years the collection has, and its newest episodes. Begin here when you do not"
            + " know the collection; the names are those that the filters of search_highlights take.",
        JsonSchema.optional(input),
        OVERVIEW,
        (arguments, deadline) ->
            new Shortened(earshot.overview(NEWEST), arguments.number("limit", USUAL, 1, MOST)));
  }
}
