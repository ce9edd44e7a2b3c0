package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.present.EpisodeText;
import dev.earshot.present.JsonPresenter;
import dev.earshot.present.PassageJson;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/// `earshot show`.
@Command(
    name = "show",
    description = "Shows a whole episode, or a passage with its neighbours.",
    mixinStandardHelpOptions = true,
    modelTransformer = FlagOptions.Adding.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot show superdatascience-691",
      "  earshot show k3f9q2 -C 5",
      "  earshot show 3",
      "",
      "Exit codes: 0 found, 1 there is none of that id, 2 failed."
    })
final class ShowCommand extends ItemCommand {
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
  Optional<Integer> answer(Earshot index, String id) {
    var text = isPassage(id) ? passage(index, id) : episode(index, id);
    if (text.isEmpty()) return Optional.empty();
    if (json) earshot.console().out().print(text.get());
    else earshot.show(text.get());
    return Optional.of(Main.FOUND);
  }

  private Optional<String> passage(Earshot index, String id) {
    return index
        .passage(id, neighbours)
        .map(json ? PassageJson.ALONE::line : earshot.passages()::passage);
  }

  private Optional<String> episode(Earshot index, String id) {
    var found = index.episode(id);
    if (json) return found.map(JsonPresenter.EPISODE::line);
    return found.map(view -> EpisodeText.of(view, earshot.style(), earshot.console().columns()));
  }
}
