package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.passage.Passage;
import dev.earshot.present.RelatedJson;
import dev.earshot.present.RelatedText;
import dev.earshot.search.RelatedResults;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

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
      "  earshot related k3f9q2 -n 5",
      "",
      "Exit codes: 0 found, 1 nothing is related or there is none of that id, 2 failed."
    })
final class RelatedCommand extends ItemCommand {
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
  Earshot open() {
    return earshot.openWithModel();
  }

  @Override
  Optional<Integer> answer(Earshot index, String id) {
    var found = index.related(id, limit);
    if (found.isEmpty()) return Optional.empty();
    var results = found.get();
    if (isNothing(results)) return Optional.of(nothing("nothing is related to " + named(id)));
    if (json) earshot.console().out().print(RelatedJson.lines(results));
    else tell(id, results);
    return Optional.of(Main.FOUND);
  }

  private static boolean isNothing(RelatedResults results) {
    return results.listed().isEmpty() && results.alike().isEmpty() && results.others().isEmpty();
  }

  private void tell(String id, RelatedResults results) {
    var listed =
        Stream.concat(results.alike().stream(), results.others().stream()).map(Passage::id);
    earshot.listed("related " + id, 1, listed.toList());
    earshot.show(new RelatedText(earshot.style(), earshot.console().columns()).of(results));
  }
}
