package dev.earshot.search;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Run;
import dev.earshot.plan.Plan;
import dev.earshot.plan.SaidWord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Lets a passage that says the words of a query in their order come before those that have them
/// here and there: who remembers how something was said looks for just that.
///
/// A run counts that has three quarters of the words, and three at least. The longer it is the
/// higher it comes, whatever else a passage has; of equal ones, that with nothing between its
/// words.
final class AsSaid extends Rescoring {
  private static final int FEWEST = 3;

  /// Half of the words were too little: in long questions such runs say nothing ("how do I").
  private static final double SHARE = 0.75;

  /// As tiers do, scores rise in steps, so that they seldom change while an index grows.
  private static final double STEP = 50;

  private final List<SaidWord> words;
  private final Function<List<Candidate>, List<Run>> runs;

  private AsSaid(
      Stage before, int window, List<SaidWord> words, Function<List<Candidate>, List<Run>> runs) {
    super(before, window);
    this.words = words;
    this.runs = runs;
  }

  /// This stage after another; the other one itself for a query of too few words.
  static Stage after(
      Stage before, int window, Plan plan, Function<List<Candidate>, List<Run>> runs) {
    // Languages differ in their stems, not in how many words there are.
    var words = plan.parts().getFirst().said();
    return words.size() < FEWEST ? before : new AsSaid(before, window, words, runs);
  }

  @Override
  List<Candidate> raised(List<Candidate> candidates) {
    if (candidates.isEmpty()) return candidates;
    var found = runs.apply(candidates);
    double step = STEP * Math.ceil(candidates.getFirst().score() / STEP);
    var raised = new ArrayList<Candidate>();
    for (int i = 0; i < candidates.size(); i++) {
      int level = level(found.get(i));
      raised.add(level == 0 ? candidates.get(i) : candidates.get(i).saying(level * step));
    }
    return raised;
  }

  /// Twice the words of a run that count beyond the fewest, less one where it is broken; 0 where it
  /// does not count.
  private int level(Run run) {
    int fewest = Math.max(FEWEST, (int) Math.ceil(SHARE * words.size()));
    boolean saysNothing = run.contentWords() == 0 && !words.stream().allMatch(SaidWord::stopWord);
    if (run.words() < fewest || saysNothing) return 0;
    return 2 * (run.words() - fewest) + (run.whole() ? 2 : 1);
  }
}
