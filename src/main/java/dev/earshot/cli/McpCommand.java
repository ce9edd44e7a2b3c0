package dev.earshot.cli;

import dev.earshot.mcp.McpServer;
import dev.earshot.present.Software;
import dev.earshot.query.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `earshot mcp`.
@Command(
    name = "mcp",
    description = {
      "Lets an assistant search, over the Model Context Protocol.",
      "Reads messages from standard input and answers on standard output until that ends; an assistant starts it by itself"
          + " once it knows the command."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  {\"mcpServers\": {\"earshot\": {\"command\": \"earshot\", \"args\": [\"--index\", \"/home/me/index\", \"mcp\"]}}}",
      "",
      "Exit codes: 0 the input ended, 2 failed."
    })
final class McpCommand implements Callable<Integer>, LongRunning {
  @ParentCommand private TopCommand earshot;

  @Option(
      names = "--tokens",
      paramLabel = "N",
      description =
          "How long an answer may be, in tokens by estimate; what is left out can be asked for (default: 25000).")
  private int tokens = McpServer.USUAL_TOKENS;

  @Override
  public Integer call() {
    // Whatever else would print must not get between the messages.
    System.setOut(System.err);
    try (var index = earshot.openToServe().use(earshot.embedder())) {
      new McpServer(index, checkedTokens(), Software.version(), earshot::tellFailure)
          .serve(earshot.console().in(), earshot.console().out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Main.FOUND;
  }

  private int checkedTokens() {
    if (tokens >= McpServer.LEAST_TOKENS) return tokens;
    throw new InvalidInputException(
        "--tokens is %s; expected at least %s".formatted(tokens, McpServer.LEAST_TOKENS));
  }
}
