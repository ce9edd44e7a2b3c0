package dev.earshot.mcp;

import static dev.earshot.mcp.JsonSchema.arguments;
import static dev.earshot.mcp.JsonSchema.integer;
import static dev.earshot.mcp.JsonSchema.text;
import static dev.earshot.present.JsonType.INTEGER;
import static dev.earshot.present.JsonType.list;
import static dev.earshot.present.JsonType.orNull;

import dev.earshot.Earshot;
import dev.earshot.passage.EpisodeView;
import dev.earshot.passage.Passage;
import dev.earshot.present.PassageJson;
import dev.earshot.present.PassageJson.Named;
import dev.earshot.present.RecordType;
import java.util.List;
import java.util.Optional;

/// The tool that gives an episode, a part at a time.
final class EpisodeTool {
  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final int LAST = 1_000_000;

  private static final RecordType<Part> PART =
      RecordType.<Part>unnamed()
          .with("episode", PassageJson.EPISODE, part -> new Named(part.id(), part.view().episode()))
          .with("total", "How many passages it has", INTEGER, part -> part.view().passages().size())
          .with(
              "next",
              "The \"first\" of the next part; null after the last",
              orNull(INTEGER),
              Part::next)
          .with("passages", "In their order", list(Records.LISTED), Part::passages);

  /// Some of the passages of an episode.
  ///
  /// @param first of them, counted from 1
  private record Part(String id, EpisodeView view, int first, List<Passage> passages) {
    Optional<Number> next() {
      int next = first + passages.size();
      return next > view.passages().size() ? Optional.empty() : Optional.of(next);
    }
  }

  private final Earshot earshot;
  private final Budget budget;

  EpisodeTool(Earshot earshot, Budget budget) {
    this.earshot = earshot;
    this.budget = budget;
  }

  Tool tool() {
    var input =
        JsonSchema.members(
            "id", text("The id of an episode, as search_highlights gives it in \"episode\""));
    input.put("first", integer("The number of the first passage to give; 1 unless told", 1, LAST));
    input.put("limit", integer("How many passages at most; 50 unless told", 1, MOST));
    return Tool.of(
        "get_episode",
        "Get an episode",
        "Gives an episode's topics and quotes in their order, a part at a time; \"next\" is where the next part begins. Long: where you"
            + " look for something in it, use search_highlights with \"episode\" first.",
        arguments(input),
        PART,
        (arguments, deadline) -> part(arguments));
  }

  private Part part(Arguments arguments) {
    var id = arguments.text("id");
    var view = earshot.episode(id).orElseThrow(() -> Tools.missing("episode", id));
    int total = view.passages().size();
    int from = Math.min(total, arguments.number("first", 1, 1, LAST) - 1);
    int limit = arguments.number("limit", USUAL, 1, MOST);
    var wanted = view.passages().subList(from, Math.min(total, from + limit));
    return new Part(id, view, from + 1, budget.first(wanted, Budget::listed));
  }
}
