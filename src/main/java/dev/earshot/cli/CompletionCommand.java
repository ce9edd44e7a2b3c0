package dev.earshot.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `earshot completion`.
@Command(
    name = "completion",
    description = "Prints a completion script for a shell.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  source <(earshot completion bash)")
final class CompletionCommand implements Callable<Integer> {
  @ParentCommand private TopCommand earshot;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SHELL",
      description =
          "${COMPLETION-CANDIDATES}: one script serves both. There is none for other shells.")
  private Shell shell = Shell.bash;

  enum Shell {
    bash,
    zsh
  }

  @Override
  public Integer call() {
    var script =
        switch (shell) {
          // picocli's script makes zsh complete as bash does.
          case bash, zsh -> AutoComplete.bash("earshot", spec.root().commandLine());
        };
    earshot.console().out().print(script);
    return Main.FOUND;
  }
}
