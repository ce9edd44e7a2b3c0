package dev.earshot.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.notation.Echo;
import dev.earshot.query.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Other ways of saying things, of one or more words each, as a plain file lists them:
///
/// ```
/// AI, artificial intelligence          each is searched as the other as well
/// pie torch, pytorch => PyTorch        only the left is searched as the right as well
/// # a comment
/// ```
///
/// @param rules in the order of the file
public record Synonyms(List<Rule> rules) {
  private static final String STANDARD = "synonyms.txt";

  /// Read when it is first asked for.
  private static final class Standard {
    private static final Synonyms SYNONYMS = readStandard();
  }

  /// What is heard or typed, and what it is searched as beside.
  public record Rule(String typed, String other) {
    public Rule {
      Objects.requireNonNull(typed, "typed");
      Objects.requireNonNull(other, "other");
    }
  }

  public Synonyms {
    Objects.requireNonNull(rules, "rules");
    rules = List.copyOf(rules);
  }

  /// None at all.
  public static Synonyms none() {
    return new Synonyms(List.of());
  }

  /// The acronyms of the field and what speech recognition makes of its names.
  public static Synonyms standard() {
    return Standard.SYNONYMS;
  }

  private static Synonyms readStandard() {
    var file = Objects.requireNonNull(Synonyms.class.getResourceAsStream(STANDARD));
    try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      return read(lines, STANDARD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a file in UTF-8.
  ///
  /// @throws InvalidInputException with file and line if it cannot be read or a line is no rule
  public static Synonyms read(Path file) {
    Objects.requireNonNull(file, "file");
    try (var lines = Files.newBufferedReader(file)) {
      return read(lines, file.toString());
    } catch (IOException e) {
      throw new InvalidInputException(
          "the synonyms in "
              + file
              + " cannot be read: there is no such file, or it is not in UTF-8",
          e);
    }
  }

  /// These and others.
  public Synonyms and(Synonyms others) {
    Objects.requireNonNull(others, "others");
    var all = new ArrayList<>(rules);
    all.addAll(others.rules);
    return new Synonyms(all);
  }

  private static Synonyms read(BufferedReader lines, String name) throws IOException {
    var rules = new ArrayList<Rule>();
    int number = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var place = name + ":" + ++number;
      if (!line.isBlank() && !line.strip().startsWith("#")) addRules(line, place, rules);
    }
    return new Synonyms(rules);
  }

  private static void addRules(String line, String place, List<Rule> rules) {
    var sides = List.of(line.split("=>", -1));
    var left = parts(sides.getFirst());
    var right = sides.size() == 2 ? parts(sides.get(1)) : left;
    boolean lonely = sides.size() == 1 && left.size() < 2;
    if (sides.size() > 2 || lonely || left.contains("") || right.contains(""))
      throw new InvalidInputException(
          place + ": \"" + Echo.of(line.strip()) + "\"; expected \"a, b\" or \"heard => meant\"");
    for (var typed : left)
      for (var other : right) if (!typed.equals(other)) rules.add(new Rule(typed, other));
  }

  private static List<String> parts(String side) {
    return List.of(side.split(",", -1)).stream().map(String::strip).toList();
  }
}
