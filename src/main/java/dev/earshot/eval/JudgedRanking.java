package dev.earshot.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A ranking with its documents' grades, as metrics look at it.
///
/// @param grades by rank; empty where nobody judged the document
/// @param ideal the grades of all relevant documents, best first
record JudgedRanking(List<Optional<Integer>> grades, List<Integer> ideal) {
  static JudgedRanking of(List<String> documents, Map<String, Integer> judged) {
    return new JudgedRanking(
        documents.stream()
            .map(document -> Optional.ofNullable(judged.get(document)).filter(grade -> grade >= 0))
            .toList(),
        judged.values().stream()
            .filter(grade -> grade > 0)
            .sorted(Comparator.reverseOrder())
            .toList());
  }

  /// The gains of the first results: grades, 0 for what is not judged.
  List<Integer> gains(int depth) {
    return grades.stream().limit(depth).map(grade -> grade.orElse(0)).toList();
  }

  /// How many of the first results are relevant.
  long relevant(int depth) {
    return gains(depth).stream().filter(gain -> gain > 0).count();
  }

  /// How many of the first results somebody has judged.
  long judged(int depth) {
    return grades.stream().limit(depth).filter(Optional::isPresent).count();
  }
}
