package dev.earshot.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Golden;
import dev.earshot.cli.CliForDocs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README alone promises: that it is short, and that its first commands do what it shows.
class ReadmeTest {
  private static final int LONGEST = 12_000;
  private static final Path PICTURE = Path.of(".readme", "terminal.svg");

  @TempDir Path folder;
  private final DocPage readme = DocPage.readme();

  @Test
  void itIsShort() throws IOException {
    assertTrue(Files.size(readme.file()) <= LONGEST, "more than " + LONGEST + " bytes");
  }

  @Test
  void theFirstCommandPrintsWhatIsShown() {
    var shown = readme.block("", 0).replaceFirst("(?s)\n\\.\\.\\.\n.*", "\n");
    run("earshot index");
    var printed = run("earshot search chip design flexibility");
    assertTrue(readme.block("sh", 0).endsWith("earshot search chip design flexibility\n"));
    assertTrue(printed.startsWith(shown), printed);
  }

  /// The build's own commands cannot run inside it; `.ci/run` does that.
  @Test
  void theContinuousBuildRunsTheFirstCommands() throws IOException {
    var build = Files.readString(Path.of(".ci", "run"));
    for (var command : List.of(readme.block("sh", 0), readme.block("sh", 1)))
      assertTrue(build.contains(command.strip()), command);
  }

  @Test
  void thePictureShowsWhatATerminalShows() throws IOException {
    var command = "earshot search turbine output";
    assertTrue(readme.text().contains("`" + command + "`"));
    run("earshot index");
    Golden.check(
        PICTURE,
        TerminalPicture.of(command, CliForDocs.onTerminal(folder.resolve("index"), command)));
  }

  private String run(String line) {
    return CliForDocs.run(folder.resolve("index"), line);
  }
}
