package dev.earshot.cli;

import dev.earshot.notation.Echo;
import dev.earshot.present.RelatedJson;
import dev.earshot.present.RelatedText;
import dev.earshot.present.VisibleText;
import dev.earshot.search.RelatedResults;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `earshot related`.
@Command(
    name = "related",
    description = {
      "Finds what goes with an episode or a passage.",
      "First the episodes that its source names, then passages of other episodes that share its strongest words; for an"
          + " episode the best one of each."
    },
    mixinStandardHelpOptions = true,
    modelTransformer = FlagOptions.Adding.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot related superdatascience-691",
      "  earshot related superdatascience-691~k3f9q2 -n 5",
      "",
      "Exit codes: 0 found, 1 nothing is related or there is none of that id, 2 failed."
    })
final class RelatedCommand extends DailyCommand {
  @Parameters(
      paramLabel = "ID",
      description = "The id of an episode or a passage, as search prints it.")
  private String id = "";

  private int limit = 10;

  private boolean json;

  @Override
  public List<Flag<?>> flags() {
    return List.of(
        Flag.of(
            List.of("-n", "--limit"),
            "N",
            Integer.class,
            "How many passages at most beside the listed, up to 1,000 (default: 10).",
            given -> limit = given),
        Flag.on("--json", "Print JSON records.", () -> json = true));
  }

  @Override
  boolean takes(List<String> given) {
    if (given.size() != 1) return false;
    id = given.getFirst();
    return true;
  }

  @Override
  int answer() {
    try (var index = earshot.open()) {
      var found = index.related(id, limit);
      if (found.isEmpty()) return nothing("there is no " + named() + " in " + earshot.location());
      var results = found.get();
      if (results.listed().isEmpty() && results.alike().isEmpty())
        return nothing("nothing is related to " + named());
      print(results);
      return Main.FOUND;
    }
  }

  private String named() {
    return (id.contains("~") ? "passage " : "episode ") + VisibleText.of(Echo.of(id));
  }

  private void print(RelatedResults results) {
    if (json) earshot.console().out().print(RelatedJson.lines(results));
    else earshot.show(new RelatedText(earshot.style(), earshot.console().columns()).of(results));
  }

  private int nothing(String message) {
    earshot.console().err().println("earshot: " + message);
    return Main.NOTHING_FOUND;
  }
}
