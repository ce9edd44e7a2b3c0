package dev.earshot.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A page of the documentation: the README, or one of `src/docs`.
///
/// What a fenced block is follows from its language: `sh` are lines that each are run, a block
/// without any is what the line above it prints, `bash` a recipe for a shell, `text` a picture that
/// nobody runs.
public record DocPage(Path file, String text) {
  private static final Path FOLDER = Path.of("src", "docs");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /// A fenced block.
  record Block(String language, String text) {}

  public static DocPage readme() {
    return read(Path.of("README.md"));
  }

  /// The page of that name in `src/docs`.
  public static DocPage of(String name) {
    return read(FOLDER.resolve(name + ".md"));
  }

  static List<DocPage> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return Stream.concat(Stream.of(readme()), files.sorted().map(DocPage::read)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DocPage read(Path file) {
    try {
      return new DocPage(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Block> blocks() {
    return BLOCK.matcher(text).results().map(b -> new Block(b.group(1), b.group(2))).toList();
  }

  /// A block by its language and its place among those of that language.
  public String block(String language, int number) {
    return blocks(language).get(number);
  }

  List<String> blocks(String language) {
    return blocks().stream().filter(b -> b.language().equals(language)).map(Block::text).toList();
  }

  /// The targets of its links and pictures.
  List<String> links() {
    return LINK.matcher(prose()).results().map(link -> link.group(1)).toList();
  }

  /// The names by which a link may point to its headings, made as GitHub makes them.
  List<String> anchors() {
    return HEADING
        .matcher(prose())
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  private String prose() {
    return BLOCK.matcher(text).replaceAll("");
  }

  /// The part below a heading, up to the next one.
  DocPage section(String heading) {
    var found =
        Pattern.compile("(?ms)^#+ " + Pattern.quote(heading) + "$(.*?)(?=^#+ |\\z)")
            .matcher(prose());
    if (!found.find()) throw new AssertionError(file + " has no heading \"" + heading + "\"");
    return new DocPage(file, found.group(1));
  }

  /// The rows of the table whose first column has that title; empty where there is none.
  public List<List<String>> table(String title) {
    var rows = new ArrayList<List<String>>();
    boolean inside = false;
    for (var line : prose().lines().toList()) {
      if (line.startsWith("| " + title + " |")) inside = true;
      else if (!line.startsWith("|")) inside = false;
      else if (inside && !line.startsWith("|---")) rows.add(cells(line));
    }
    return List.copyOf(rows);
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.strip().replaceAll("^\\||\\|$", "").split("(?<!\\\\)\\|", -1))
        .map(cell -> cell.strip().replace("\\|", "|"))
        .toList();
  }

  /// What it says in code, piece by piece.
  public List<String> code() {
    return code(prose());
  }

  /// What a text says in code, piece by piece.
  static List<String> code(String text) {
    return CODE.matcher(text).results().map(code -> code.group(1)).toList();
  }
}
