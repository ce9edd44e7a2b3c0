package dev.earshot.cli;

import dev.earshot.present.SuggestionsJson;
import dev.earshot.present.SuggestionsText;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `earshot suggest`.
@Command(
    name = "suggest",
    description = {
      "Completes what somebody begins to type.",
      "Names of shows and people, titles, phrases that an episode says again and again, and words; one letter may be"
          + " wrong from four on."
    },
    mixinStandardHelpOptions = true,
    modelTransformer = FlagOptions.Adding.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot suggest ron d",
      "  earshot suggest --json chip",
      "",
      "Exit codes: 0 found, 1 nothing begins like that, 2 failed."
    })
final class SuggestCommand extends DailyCommand {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "PREFIX", description = "What was typed so far.")
  private List<String> words = List.of();

  private int limit = 10;

  private boolean json;

  @Override
  public List<Flag<?>> flags() {
    return List.of(
        Flag.of(
            List.of("-n", "--limit"),
            "N",
            Integer.class,
            "How many completions at most, up to 100 (default: 10).",
            given -> limit = given),
        Flag.on("--json", "Print a JSON record for each.", () -> json = true));
  }

  @Override
  boolean takes(List<String> given) {
    words = given;
    return !given.isEmpty();
  }

  @Override
  public Integer call() {
    Misuse.refuseOptionsInText(spec, words);
    return answer();
  }

  @Override
  int answer() {
    try (var index = earshot.open()) {
      var suggestions = index.suggest(String.join(" ", words), limit);
      earshot
          .console()
          .out()
          .print(
              json
                  ? SuggestionsJson.lines(suggestions)
                  : SuggestionsText.of(suggestions, earshot.style()));
      return suggestions.isEmpty() ? Main.NOTHING_FOUND : Main.FOUND;
    }
  }
}
