package dev.earshot.eval;

import dev.earshot.eval.Ranking.Result;
import dev.earshot.query.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// A ranking that was written down, in TREC's six columns: `TOPIC Q0 DOCUMENT RANK SCORE TAG`.
///
/// @param tag the name that the run gives itself; trec_eval takes the last one, too
/// @param results by topic, in the order of the file
record Run(String tag, Map<String, List<Result>> results, int depth) implements Ranker {
  private static final int COLUMNS = 6;
  private static final String EXPECTED = "; expected TOPIC Q0 DOCUMENT RANK SCORE TAG";

  /// @param depth how many results of a topic count
  /// @throws InvalidInputException with file and line if a line is something else, a score no
  ///   number or a document twice in a topic, or if there is no result
  static Run read(Path file, int depth) {
    var collecting = new Collecting();
    InputFile.forEachLine(file, collecting::line);
    if (collecting.results.isEmpty())
      throw new InvalidInputException("the run " + file + " is empty" + EXPECTED + " a line");
    return new Run(collecting.tag, collecting.results, depth);
  }

  /// Whether that could be the first line of a run.
  static boolean begins(String line) {
    var cells = InputFile.columns(line);
    return cells.length == COLUMNS && cells[3].matches("-?\\d+");
  }

  @Override
  public String name() {
    return tag;
  }

  @Override
  public void forEachTopic(Consumer<Ranking> consumer) {
    results.forEach((topic, given) -> consumer.accept(Ranking.sorted(topic, given, depth)));
  }

  private static final class Collecting {
    private final Map<String, List<Result>> results = new LinkedHashMap<>();
    private final Map<String, Set<String>> seen = new LinkedHashMap<>();
    private String tag = "";

    void line(String line) {
      var cells = InputFile.columns(line);
      if (cells.length != COLUMNS)
        throw new InvalidInputException(cells.length + " columns" + EXPECTED);
      if (!seen.computeIfAbsent(cells[0], topic -> new HashSet<>()).add(cells[2]))
        throw new InvalidInputException(
            "\"" + cells[2] + "\" is there twice for topic \"" + cells[0] + "\"");
      results
          .computeIfAbsent(cells[0], topic -> new ArrayList<>())
          .add(new Result(cells[2], score(cells[4])));
      tag = cells[5];
    }

    private static float score(String text) {
      try {
        // In two steps, as trec_eval does.
        float score = (float) Double.parseDouble(text);
        if (Float.isFinite(score)) return score;
      } catch (NumberFormatException e) {
        // No number either.
      }
      throw new InvalidInputException("the score is \"" + text + "\"; expected a number");
    }
  }
}
