package dev.earshot.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Fuzzes one target after another, each in a JVM of its own: `FuzzRun SECONDS [TARGETS]`. What
/// breaks something is kept where [FuzzTest] tries it at every build from then on, and ends the run
/// with a failure; what reached something new is kept beside what is built, and where the next run
/// begins.
public final class FuzzRun {
  /// No input is longer: what is long is for the tests of hostile sources.
  private static final int LONGEST = 16_384;

  private FuzzRun() {}

  /// Ends with 1 if anything broke.
  ///
  /// @param arguments how many seconds for each target, then the targets, by commas; all where that
  ///   is empty
  public static void main(String... arguments) throws Exception {
    var targets =
        arguments.length < 2 || arguments[1].isBlank()
            ? List.of(FuzzTarget.values())
            : Arrays.stream(arguments[1].split(",", -1))
                .map(name -> FuzzTarget.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .toList();
    var broken = new ArrayList<FuzzTarget>();
    for (var target : targets) if (run(target, arguments[0]) != 0) broken.add(target);
    System.out.println("broken: " + (broken.isEmpty() ? "none of " + targets : broken));
    if (!broken.isEmpty()) System.exit(1);
  }

  private static int run(FuzzTarget target, String seconds) throws Exception {
    var work = Files.createDirectories(Path.of("target", "fuzz", target.folder()));
    for (var file : FuzzTest.beginnings(target))
      if (Files.size(file) <= LONGEST)
        Files.copy(
            file,
            work.resolve("begins-" + file.getFileName()),
            StandardCopyOption.REPLACE_EXISTING);
    var kept = Files.createDirectories(FuzzTest.kept(target));
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "--enable-native-access=ALL-UNNAMED",
            "-D" + Fuzzer.TARGET + "=" + target,
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + Fuzzer.class.getName(),
            "--instrumentation_includes=dev.earshot.**",
            "--custom_hook_includes=dev.earshot.**",
            "--reproducer_path=" + work,
            "-max_total_time=" + seconds,
            "-max_len=" + LONGEST,
            // The server is asked over a connection.
            "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
            "-timeout=60",
            "-print_final_stats=1",
            "-artifact_prefix=" + kept + "/",
            work.toString());
    System.out.println("== " + target);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
