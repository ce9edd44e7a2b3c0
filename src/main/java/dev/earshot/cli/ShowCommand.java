package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.notation.Echo;
import dev.earshot.present.EpisodeText;
import dev.earshot.present.JsonPresenter;
import dev.earshot.present.PassageJson;
import dev.earshot.present.VisibleText;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `earshot show`.
@Command(
    name = "show",
    description = "Shows a whole episode, or a passage with its neighbours.",
    mixinStandardHelpOptions = true,
    modelTransformer = FlagOptions.Adding.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot show superdatascience-691",
      "  earshot show superdatascience-691~k3f9q2 -C 5",
      "",
      "Exit codes: 0 found, 1 there is none of that id, 2 failed."
    })
final class ShowCommand extends DailyCommand {
  @Parameters(
      paramLabel = "ID",
      description = "The id of an episode or a passage, as search prints it.")
  private String id = "";

  private int neighbours = 2;

  private boolean json;

  @Override
  public List<Flag<?>> flags() {
    return List.of(
        Flag.of(
            List.of("-C", "--context"),
            "N",
            Integer.class,
            "How many neighbours of a passage on either side (default: 2).",
            given -> neighbours = given),
        Flag.on("--json", "Print a JSON record.", () -> json = true));
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
      boolean passage = id.contains("~");
      var text = passage ? passage(index) : episode(index);
      if (text.isEmpty()) {
        earshot
            .console()
            .err()
            .println(
                "earshot: there is no "
                    + (passage ? "passage " : "episode ")
                    + VisibleText.of(Echo.of(id))
                    + " in "
                    + earshot.location());
        return Main.NOTHING_FOUND;
      }
      if (json) earshot.console().out().print(text);
      else earshot.show(text);
      return Main.FOUND;
    }
  }

  private String passage(Earshot index) {
    return index
        .passage(id, neighbours)
        .map(json ? PassageJson.ALONE::line : earshot.passages()::passage)
        .orElse("");
  }

  private String episode(Earshot index) {
    var found = index.episode(id);
    if (json) return found.map(JsonPresenter.EPISODE::line).orElse("");
    return found
        .map(view -> EpisodeText.of(view, earshot.style(), earshot.console().columns()))
        .orElse("");
  }
}
