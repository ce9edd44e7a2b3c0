package dev.earshot.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Another program that searches the same texts as a process of its own, if it is installed:
/// SQLite's FTS5 (`sqlite3`), Xapian (`xapian-omega`, `xapian-tools`) and ripgrep, which has no
/// index and no order.
///
/// @param index what its index is made with; empty if it needs none
/// @param files what it searches
record Peer(String name, List<String> index, Path files, Search search) {
  /// The command line that asks for any of the words.
  interface Search {
    List<String> of(List<String> words);
  }

  /// Those that are here, with their texts written.
  static List<Peer> installed(List<String> texts, Path folder) throws IOException {
    var lines = folder.resolve("texts");
    Files.createDirectories(folder);
    Files.write(lines, texts.stream().map(Peer::line).toList());
    return Stream.of(sqlite(lines, folder), xapian(texts, folder), ripgrep(lines))
        .filter(Peer::isInstalled)
        .toList();
  }

  private static String line(String text) {
    return text.replaceAll("\\s", " ");
  }

  private boolean isInstalled() {
    var needed = Stream.concat(index.stream().limit(1), search.of(List.of("a")).stream().limit(1));
    return needed.allMatch(Peer::isProgram);
  }

  private static boolean isProgram(String name) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  private static Peer sqlite(Path lines, Path folder) {
    var file = folder.resolve("sqlite");
    return new Peer(
        "SQLite FTS5",
        List.of(
            "sqlite3",
            file.toString(),
            "CREATE VIRTUAL TABLE said USING fts5(text, tokenize='porter unicode61')",
            ".mode ascii",
            ".separator \"\\037\" \"\\n\"",
            ".import " + lines + " said"),
        file,
        words ->
            List.of(
                "sqlite3",
                file.toString(),
                "SELECT rowid, snippet(said, 0, '[', ']', '...', 20) FROM said WHERE said MATCH '"
                    + quoted(words, " OR ")
                    + "' ORDER BY rank LIMIT 10"));
  }

  private static String quoted(List<String> words, String between) {
    return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(between));
  }

  private static Peer xapian(List<String> texts, Path folder) throws IOException {
    var file = folder.resolve("xapian");
    var rules = Files.writeString(folder.resolve("xapian-rules"), "text : index field\n");
    var records =
        texts.stream().map(text -> "text=" + line(text)).collect(Collectors.joining("\n\n"));
    var source = Files.writeString(folder.resolve("xapian-records"), records + "\n");
    return new Peer(
        "Xapian",
        List.of(
            "scriptindex",
            "--stemmer=english",
            file.toString(),
            rules.toString(),
            source.toString()),
        file,
        words -> {
          var command = new ArrayList<>(List.of("quest", "--db=" + file, "--stemmer=english"));
          command.addAll(List.of("--default-op=or", "--msize=10", String.join(" ", words)));
          return command;
        });
  }

  private static Peer ripgrep(Path lines) {
    return new Peer(
        "ripgrep, any word, no order",
        List.of(),
        lines,
        words -> {
          var command = new ArrayList<>(List.of("rg", "--ignore-case"));
          for (var word : words) command.addAll(List.of("-e", word));
          command.add(lines.toString());
          return command;
        });
  }

  /// The size of what it searches, in bytes.
  long bytes() throws IOException {
    return Files.isDirectory(files) ? IndexingBenchmark.size(files) : Files.size(files);
  }

  /// Its version as it tells itself, for whoever reads the figures.
  String version() throws IOException {
    var option = name.startsWith("SQLite") ? "-version" : "--version";
    var program = search.of(List.of("a")).getFirst();
    var process = new ProcessBuilder(program, option).redirectErrorStream(true).start();
    var told = new String(process.getInputStream().readAllBytes(), UTF_8);
    return told.lines().findFirst().orElse("").strip();
  }
}
