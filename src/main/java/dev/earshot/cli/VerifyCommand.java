package dev.earshot.cli;

import dev.earshot.present.VerificationJson;
import dev.earshot.present.VerificationText;
import dev.earshot.search.Verdict;
import dev.earshot.search.Verification;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `earshot verify`.
@Command(
    name = "verify",
    description = {
      "Tells whether a quote is real: finds the passage that says it, or comes nearest, and marks what differs.",
      "exact: the same words in the same order. near: most of them. paraphrase: half of the content words or more, said"
          + " otherwise. Capitals, accents and punctuation do not count."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot verify \"building chips with flexible architectures\"",
      "  earshot verify --json \"a single mistake costs billions\"",
      "",
      "Exit codes: 0 exact, near or paraphrase, 1 nothing like it, 2 failed."
    })
final class VerifyCommand implements Callable<Integer> {
  @ParentCommand private TopCommand earshot;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "What somebody is to have said.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Print a JSON record.")
  private boolean json;

  @Override
  public Integer call() {
    Misuse.refuseOptions(spec, words);
    try (var index = earshot.open()) {
      var verification = index.verify(String.join(" ", words));
      if (json) earshot.console().out().print(VerificationJson.RECORD.line(verification));
      else tell(verification);
      return verification.verdict() == Verdict.NONE ? Main.NOTHING_FOUND : Main.FOUND;
    }
  }

  private void tell(Verification verification) {
    var console = earshot.console();
    var text = new VerificationText(earshot.style(), console.columns());
    console.out().print(text.of(verification));
    console.out().flush();
    console.err().print(text.remarks(verification, earshot.location()));
  }
}
