package dev.earshot.mcp;

import static dev.earshot.mcp.JsonSchema.arguments;
import static dev.earshot.mcp.JsonSchema.integer;
import static dev.earshot.mcp.JsonSchema.text;
import static dev.earshot.present.JsonType.INTEGER;
import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.list;
import static dev.earshot.present.JsonType.orNull;

import dev.earshot.Earshot;
import dev.earshot.passage.Passage;
import dev.earshot.passage.Passage.Neighbour;
import dev.earshot.present.PassageJson;
import dev.earshot.present.RecordType;
import java.util.List;
import java.util.Optional;

/// The tool that gives one passage with what stands around it.
final class PassageTool {
  private static final int USUAL_NEIGHBOURS = 2;
  private static final int MOST_NEIGHBOURS = 20;
  private static final int TEXT_PERCENT = 50;
  private static final int SIDE_PERCENT = 20;

  /// Of the text of a neighbour.
  private static final Budget BESIDE = new Budget(1_000);

  private static final RecordType<Neighbour> NEIGHBOUR =
      PassageJson.NEIGHBOUR
          .only(List.of("id"))
          .with("text", TEXT, neighbour -> BESIDE.beginning(neighbour.id(), neighbour.text()))
          .and(PassageJson.NEIGHBOUR.only(List.of("speaker", "start")));

  private static final RecordType<Around> PASSAGE =
      Records.HEAD
          .of(Around::passage)
          .with("text", TEXT, Around::text)
          .with(
              "next",
              "The \"from\" of the rest of a text that is too long for one answer; null after its end",
              orNull(INTEGER),
              Around::next)
          .and(Records.FACTS.of(Around::passage))
          .with("before", "Just before it", list(NEIGHBOUR), Around::before)
          .with("after", "Just after it", list(NEIGHBOUR), Around::after);

  /// A passage and its neighbours, as much of them as fits in.
  ///
  /// @param from where its text begins, and to where it ends, in UTF-16 units
  private record Around(Passage passage, int from, int to, Budget side) {
    String text() {
      return passage.excerpt().text().substring(from, to);
    }

    Optional<Number> next() {
      return to < passage.excerpt().text().length() ? Optional.of(to) : Optional.empty();
    }

    /// The nearest.
    List<Neighbour> before() {
      return side.first(passage.before().reversed(), Around::cost).reversed();
    }

    List<Neighbour> after() {
      return side.first(passage.after(), Around::cost);
    }

    private static int cost(Neighbour neighbour) {
      return Budget.cost(NEIGHBOUR.line(neighbour));
    }
  }

  private final Earshot earshot;
  private final Budget budget;

  PassageTool(Earshot earshot, Budget budget) {
    this.earshot = earshot;
    this.budget = budget;
  }

  Tool tool() {
    var input =
        JsonSchema.members("id", text("The id of a passage, as search_highlights gives it"));
    input.put(
        "context",
        integer("How many neighbours on either side; 2 unless told", 0, MOST_NEIGHBOURS));
    input.put(
        "from",
        integer("Where in a long text to begin: the \"next\" of the answer before", 0, 1 << 30));
    return Tool.linking(
        "get_passage",
        "Get a passage",
        "Gives the whole text of a passage and what stands just before and after it, to quote it in full or to see what was meant.",
        arguments(input),
        PASSAGE,
        (arguments, deadline) -> around(arguments),
        around -> List.of(around.passage()));
  }

  private Around around(Arguments arguments) {
    int context = arguments.number("context", USUAL_NEIGHBOURS, 0, MOST_NEIGHBOURS);
    var id = arguments.text("id");
    var passage = earshot.passage(id, context).orElseThrow(() -> Tools.missing("passage", id));
    var text = passage.excerpt().text();
    int from = Math.min(text.length(), arguments.number("from", 0, 0, 1 << 30));
    return new Around(
        passage, from, budget.percent(TEXT_PERCENT).end(text, from), budget.percent(SIDE_PERCENT));
  }
}
