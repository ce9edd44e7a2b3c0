package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What shells offer to whoever types. Each that is not on this machine is passed over.
class CompletionTest {
  /// In the place of earshot: tells what it was asked, and lists names as people have them.
  private static final String EARSHOT =
      """
      #!/bin/sh
      echo "$*" >> asked
      case "$*" in
        *guests*) printf '%s\\n' "Ines O'Hara" 'Ines Okafor' 'Ron "Chip" Diamant' ;;
        *shows*) printf '%s\\n' 'Sea Talk' 'Sea: the $HOME show' ;;
        *tags*) printf '%s\\n' '50% off' 'deep sea' ;;
        *) echo 'nothing like that' >&2; exit 1 ;;
      esac
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    var bin = Files.createDirectory(folder.resolve("bin"));
    var program = Files.writeString(bin.resolve("earshot"), EARSHOT);
    assertTrue(program.toFile().setExecutable(true));
    for (var shell : List.of("bash", "zsh", "fish")) {
      var script = Cli.with(folder.resolve("index")).run("completion", shell);
      assertEquals(0, script.code());
      Files.writeString(folder.resolve(shell), script.out());
    }
    Files.writeString(folder.resolve("a file"), "");
  }

  @Test
  void bashCompletesCommandsOptionsAndNames() throws Exception {
    offers("bash", "earshot sea", "search");
    offers("bash", "earshot help se", "search", "serve");
    offers("bash", "earshot search --gr", "--group");
    offers("bash", "earshot search --kind ", "topic", "quote");
    offers("bash", "earshot search tide --sort=n", "newest");
    offers("bash", "earshot search tide --limit ");
    offers("bash", "earshot index a\\ f", "a file");
  }

  @Test
  void namesWithSpacesQuotesAndColonsStayWholeInBash() throws Exception {
    offers("bash", "earshot search --guest ron", "Ron\\ \\\"Chip\\\"\\ Diamant");
    offers("bash", "earshot search --guest Ines\\ O", "Ines\\ O\\'Hara", "Ines\\ Okafor");
    offers("bash", "earshot search --guest \"Ron", "Ron \\\"Chip\\\" Diamant");
    offers("bash", "earshot search --guest 'Ines O", "Ines O'\\''Hara", "Ines Okafor");
    offers("bash", "earshot search --show=Sea:", "\\ the\\ \\$HOME\\ show");
    offers("bash", "earshot search \"a $(touch harm) b\" --tag=5", "50%\\ off");
    assertTrue(Files.notExists(folder.resolve("harm")));
  }

  @Test
  void namesAreThoseOfTheIndexThatTheLineNames() throws Exception {
    offers("bash", "earshot --index 'my index' search --tag d", "deep\\ sea");
    assertEquals("-q --index my index list tags --names", Files.readAllLines(asked()).getLast());
    offers("bash", "earshot --index=other list --tag d", "deep\\ sea");
    assertEquals("-q --index=other list tags --names", Files.readAllLines(asked()).getLast());
    offers("bash", "earshot show sup");
    assertEquals("-q list episodes --names", Files.readAllLines(asked()).getLast());
  }

  private static Path asked() {
    return folder.resolve("asked");
  }

  @Test
  void fishCompletesTheSame() throws Exception {
    offers("fish", "earshot sea", "search");
    offers("fish", "earshot --index index search --gr", "--group");
    offers("fish", "earshot search --guest 'Ines O", "Ines O'Hara", "Ines Okafor");
    offers("fish", "earshot --index=other list --tag ", "50% off", "deep sea");
    assertEquals("-q --index=other list tags --names", Files.readAllLines(asked()).getLast());
    offers("fish", "earshot completion ", "bash", "fish", "zsh");
  }

  @Test
  void zshReadsItsScript() throws Exception {
    assertEquals(List.of(), lines("zsh", "-n", "zsh"));
  }

  private static void offers(String shell, String line, String... offered) throws Exception {
    var program =
        shell.equals("bash")
            ? "source ./bash; compopt() { :; }; COMP_LINE=$1; COMP_POINT=${#1}; _earshot;"
                + " [ -z \"$COMPREPLY\" ] || printf '%s\\n' \"${COMPREPLY[@]}\""
            : "source fish; complete -C $argv[1]";
    var command =
        shell.equals("bash")
            ? List.of("bash", "-c", program, "bash", line)
            : List.of("fish", "-N", "-c", program, line);
    var told = lines(command.toArray(String[]::new));
    // fish puts descriptions behind a tab, and has an order of its own.
    assertEquals(
        List.of(offered), told.stream().map(one -> one.replaceFirst("\t.*", "")).toList(), line);
  }

  private static List<String> lines(String... command) throws Exception {
    var given = new ArrayList<>(List.of(command));
    var builder = new ProcessBuilder(given).directory(folder.toFile()).redirectErrorStream(true);
    var environment = builder.environment();
    environment.put("HOME", folder.toString());
    environment.merge(
        "PATH", "", (path, none) -> folder.resolve("bin") + File.pathSeparator + path);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      Assumptions.abort("there is no " + command[0]);
      throw e;
    }
    process.getOutputStream().close();
    var told = process.inputReader().lines().toList();
    process.waitFor();
    return told;
  }
}
