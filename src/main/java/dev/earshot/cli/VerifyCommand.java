package dev.earshot.cli;

import dev.earshot.present.VerificationJson;
import dev.earshot.present.VerificationText;
import dev.earshot.search.Verdict;
import dev.earshot.search.Verification;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `earshot verify`.
@Command(
    name = "verify",
    description = {
      "Tells whether a quote is real: finds the passage that says it, or comes nearest, and marks what differs.",
      "exact: the same words in the same order. near: most of them. paraphrase: most of the content words, said"
          + " otherwise. none: nobody said that; the nearest is shown. Capitals, accents, punctuation, short forms and"
          + " numbers in words do not count."
    },
    mixinStandardHelpOptions = true,
    modelTransformer = FlagOptions.Adding.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot verify \"building chips with flexible architectures\"",
      "  earshot verify --json \"a single mistake costs billions\"",
      "",
      "Exit codes: 0 exact or near, 1 nobody said that, 2 failed, 3 paraphrase."
    })
final class VerifyCommand extends DailyCommand {
  private static final int SAID_OTHERWISE = 3;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "What somebody is to have said.")
  private List<String> words = List.of();

  private boolean json;

  @Override
  public List<Flag<?>> flags() {
    return List.of(Flag.on("--json", "Print a JSON record.", () -> json = true));
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
    try (var index = earshot.openWithModel()) {
      var verification = index.verify(String.join(" ", words));
      if (json) earshot.console().out().print(VerificationJson.RECORD.line(verification));
      else tell(verification);
      return code(verification.verdict());
    }
  }

  private static int code(Verdict verdict) {
    return switch (verdict) {
      case EXACT, NEAR -> Main.FOUND;
      case PARAPHRASE -> SAID_OTHERWISE;
      case NONE -> Main.NOTHING_FOUND;
    };
  }

  private void tell(Verification verification) {
    var console = earshot.console();
    var text = new VerificationText(earshot.style(), console.columns());
    console.out().print(text.of(verification));
    console.out().flush();
    earshot.remark(text.remarks(verification, earshot.location()));
  }
}
