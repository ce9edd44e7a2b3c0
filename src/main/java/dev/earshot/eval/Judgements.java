package dev.earshot.eval;

import dev.earshot.query.InvalidInputException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which documents answer which topic, and how well: by topic and document a grade. Above 0 is
/// relevant; below 0 is as good as not judged, as trec_eval has it.
public record Judgements(Map<String, Map<String, Integer>> grades) {
  static final Judgements NONE = new Judgements(Map.of());

  private static final String EXPECTED = "; expected TOPIC 0 DOCUMENT GRADE";

  /// Reads TREC's four columns, or BEIR's three under their headings.
  ///
  /// @throws InvalidInputException with file and line if a line is something else, or there is none
  public static Judgements read(Path file) {
    var collecting = new Collecting();
    InputFile.forEachLine(file, collecting::line);
    if (collecting.grades.isEmpty())
      throw new InvalidInputException(file + " holds no judgements" + EXPECTED + " a line");
    return new Judgements(collecting.grades);
  }

  /// Grades by document; empty for a topic that nobody judged.
  Map<String, Integer> of(String topic) {
    return grades.getOrDefault(topic, Map.of());
  }

  /// The relevant documents of a topic.
  List<String> relevant(String topic) {
    return of(topic).entrySet().stream()
        .filter(judged -> judged.getValue() > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static final class Collecting {
    private static final int TREC = 4;
    private static final int BEIR = 3;

    private final Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    private int columns;

    void line(String line) {
      var cells = InputFile.columns(line);
      boolean first = columns == 0;
      if (first) columns = cells.length == BEIR ? BEIR : TREC;
      if (cells.length != columns)
        throw new InvalidInputException(cells.length + " columns" + EXPECTED);
      var grade = cells[columns - 1];
      boolean heading = first && columns == BEIR && !grade.matches("-?\\d+");
      if (!heading) add(cells[0], cells[columns - 2], grade(grade));
    }

    private static int grade(String text) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        throw new InvalidInputException(
            "the grade is \"" + text + "\"; expected a whole number", e);
      }
    }

    private void add(String topic, String document, int grade) {
      var other =
          grades.computeIfAbsent(topic, t -> new LinkedHashMap<>()).putIfAbsent(document, grade);
      if (other != null && other != grade)
        throw new InvalidInputException(
            "\"%s\" has grade %s for topic \"%s\", and had %s above"
                .formatted(document, grade, topic, other));
    }
  }
}
