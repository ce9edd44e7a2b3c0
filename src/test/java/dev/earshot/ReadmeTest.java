package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.cli.CliForReadme;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs what the README tells people to run.
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

  @TempDir Path folder;
  private String readme = "";

  @BeforeEach
  void read() throws IOException {
    readme = Files.readString(Path.of("README.md"));
  }

  @Test
  void theFirstCommandPrintsWhatIsShown() {
    var shown = block("", 0).replaceFirst("(?s)\n\\.\\.\\.\n.*", "\n");
    run("earshot index");
    var printed = run("earshot search chip design flexibility");
    assertTrue(printed.startsWith(shown), printed);
  }

  @Test
  void everyCommandForUseWorks() {
    run("earshot index");
    block("sh", 2).lines().forEach(this::run);
  }

  /// The build's own commands cannot run inside it; `.ci/run` does that.
  @Test
  void theContinuousBuildRunsTheOtherCommands() throws IOException {
    var build = Files.readString(Path.of(".ci", "run"));
    for (var command : List.of(block("sh", 0), block("sh", 1)))
      assertTrue(build.contains(command.strip()), command);
  }

  @Test
  void theJavaExampleCompilesAndRuns() throws IOException, InterruptedException {
    var source = folder.resolve("Example.java");
    Files.writeString(source, block("java", 0));
    var classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", classPath, "-d", folder.toString(), source.toString()));
    Files.createSymbolicLink(folder.resolve("corpus"), Path.of("corpus").toAbsolutePath());
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                folder + File.pathSeparator + classPath,
                "Example")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    assertTrue(
        printed.contains(
            "A.I. Accelerators: Hardware Specialized for Deep Learning: Flexibility in chip design"),
        printed);
  }

  private String block(String language, int number) {
    return BLOCK
        .matcher(readme)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList()
        .get(number);
  }

  private String run(String line) {
    return CliForReadme.run(
        folder.resolve("index"), line.replace("~/podcasts", "corpus").replaceFirst(" +#.*", ""));
  }
}
