package dev.earshot.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `earshot completion`.
@Command(
    name = "completion",
    description = {
      "Prints what completes command lines in a shell.",
      "Commands, options, and values of options, those of --show, --guest and the like from the index."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(earshot completion bash)",
      "  source <(earshot completion zsh)",
      "  earshot completion fish > ~/.config/fish/completions/earshot.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  @ParentCommand private TopCommand earshot;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES} (default: bash).")
  private Shell shell = Shell.bash;

  enum Shell {
    bash,
    zsh,
    fish;

    String script(CommandLine commands) {
      var script = new CompletionScript(Completable.all(commands));
      return switch (this) {
        case bash -> script.bash();
        case zsh -> script.zsh();
        case fish -> script.fish();
      };
    }
  }

  @Override
  public Integer call() {
    earshot.console().out().print(shell.script(spec.root().commandLine()));
    return Main.FOUND;
  }
}
