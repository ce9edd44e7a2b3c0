package dev.earshot.corpus.ignore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.earshot.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random patterns say of random paths what git itself says, where git is installed.
class GitItselfTest {
  private static final int ROUNDS = Integer.getInteger("earshot.rounds", 40);
  private static final int PATHS = 60;
  private static final String[] NAMES = {
    "a", "b", "ab", "a.md", "b.md", "a.txt", ".a", "a b", "A", "a-b", "[a]", "a]", "#a", "!a", "a*b"
  };
  private static final String[] PIECES = {
    "a",
    "b",
    "ab",
    "*",
    "?",
    "**",
    "*.md",
    "a*",
    "[ab]",
    "[!a]",
    "[^b].md",
    "[a-b]*",
    "[[:alpha:]]",
    "\\a",
    "\\*",
    "a.md",
    "a b",
    "*]",
    "[]a]",
    "[a",
    "\\[a]",
    "\\#a",
    "[]-a]",
    "[a-]",
    "***",
    "a**",
    "**b",
    "[\\]]",
    "[[:digit:]a]",
    "A",
    "a\\ ",
    "[A-Z]",
    "?.md",
    "*.*",
    ".*",
    "[/]",
    "a[/]b"
  };

  @TempDir Path folder;

  @Test
  void patternsMeanWhatGitSaysTheyMean() throws Exception {
    assumeTrue(git("init", "-q").waitFor() == 0, "git is not installed");
    long seed = Seed.any();
    for (int round = 0; round < ROUNDS; round++) agrees(seed + round);
  }

  private void agrees(long seed) throws Exception {
    var random = new Random(seed);
    var lists = Map.of("", rules(random), "a", rules(random));
    var paths = paths(random);
    for (var list : lists.entrySet()) {
      var below = Files.createDirectories(folder.resolve(list.getKey()));
      Files.write(below.resolve(".gitignore"), list.getValue());
    }
    var ours = new TreeSet<String>();
    var ignored = new Ignored(List.of(), List.of(), (file, why) -> fail(why));
    for (var path : paths) if (isIgnored(ignored, path)) ours.add(path);
    assertEquals(gits(paths), ours, () -> "-Dearshot.seed=" + seed + "\n" + lists);
  }

  private boolean isIgnored(Ignored ignored, String path) {
    var at = folder;
    for (var names = Path.of(path).iterator(); names.hasNext(); ) {
      at = at.resolve(names.next());
      if (ignored.is(folder, at, names.hasNext())) return true;
    }
    return false;
  }

  private Set<String> gits(Set<String> paths) throws Exception {
    var asking = git("check-ignore", "--no-index", "--stdin", "-z");
    try (var in = asking.getOutputStream()) {
      in.write(String.join("\0", paths).getBytes(UTF_8));
    }
    var said = new String(asking.getInputStream().readAllBytes(), UTF_8);
    assertEquals(true, asking.waitFor(20, TimeUnit.SECONDS));
    var found = new TreeSet<>(Arrays.asList(said.split("\0", -1)));
    found.remove("");
    return found;
  }

  private Process git(String... arguments) throws IOException {
    var command =
        new ArrayList<>(List.of("git", "-c", "core.excludesFile=", "-c", "core.ignoreCase=false"));
    command.addAll(List.of(arguments));
    var git = new ProcessBuilder(command).directory(folder.toFile());
    git.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
    try {
      return git.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      // No such program.
      return new ProcessBuilder("false").start();
    }
  }

  private static List<String> rules(Random random) {
    return Stream.generate(() -> rule(random)).limit(1 + random.nextInt(4)).toList();
  }

  private static String rule(Random random) {
    var rule = new StringBuilder(random.nextInt(4) == 0 ? "!" : "");
    if (random.nextInt(5) == 0) rule.append('/');
    int segments = 1 + random.nextInt(3);
    for (int i = 0; i < segments; i++) {
      if (i > 0) rule.append('/');
      rule.append(any(random, PIECES));
      if (random.nextInt(4) == 0) rule.append(any(random, PIECES));
    }
    return rule + any(random, "", "", "", "/", " ", "\\ ", "\r");
  }

  /// Files, each in up to three folders; what is a folder is never a file.
  private Set<String> paths(Random random) {
    var paths = new TreeSet<String>();
    for (int i = 0; i < PATHS; i++) {
      var path = new StringBuilder();
      for (int up = random.nextInt(4); up > 0; up--) path.append(any(random, NAMES)).append('/');
      paths.add(path + any(random, NAMES));
    }
    paths.removeIf(path -> {
      var longer = paths.higher(path + "/");
      return longer != null && longer.startsWith(path + "/");
    });
    paths.remove("a");
    return paths;
  }

  private static String any(Random random, String... some) {
    return some[random.nextInt(some.length)];
  }
}
