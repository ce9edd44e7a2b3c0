package dev.earshot.present;

import dev.earshot.engine.Correction;
import dev.earshot.notation.Echo;
import dev.earshot.notation.Thousands;
import dev.earshot.passage.Passage;
import dev.earshot.query.Clause;
import dev.earshot.search.Instead;
import dev.earshot.search.Matches;
import dev.earshot.search.Matches.Words;
import dev.earshot.search.SearchResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a person should know beside the passages, a sentence each.
public final class Remarks {
  /// What stands above passages that were found by their meaning.
  public static final String IN_OTHER_WORDS = "In other words, by meaning";

  private Remarks() {}

  /// What was read otherwise than typed, and what was ignored.
  public static List<String> readings(SearchResults results) {
    var remarks = new ArrayList<String>();
    for (var correction : results.corrections()) remarks.add(corrected(correction));
    remarks.addAll(widened(results.interpretation()));
    remarks.addAll(results.warnings());
    return remarks;
  }

  /// The same, where what is told by [#heading] stands there.
  public static List<String> beside(SearchResults results) {
    var remarks = readings(results);
    var heading = results.instead().map(Instead::reason).orElse("");
    return remarks.stream().filter(remark -> !heading.contains(remark)).toList();
  }

  /// What stands above the passages that are shown in place of those that were not found.
  public static String heading(Instead instead) {
    var end = instead.reason().endsWith("?") ? " The best for that:" : "; the best without it:";
    return instead.reason() + end;
  }

  /// All of it as a terminal shows it below the passages, with the options that go on or undo it.
  public static String lines(SearchResults results) {
    var remarks = new ArrayList<>(beside(results));
    if (isReadOtherwise(results)) remarks.add("--literal searches just what you typed");
    without(results.interpretation()).ifPresent(remarks::add);
    remarks.add(count(results));
    leftOut(results).ifPresent(remarks::add);
    results.next().ifPresent(next -> remarks.add("more: " + goOn(results, next)));
    return lines(remarks);
  }

  /// Remarks as a terminal shows them, one a line.
  public static String lines(List<String> remarks) {
    return remarks.stream()
        .map(remark -> VisibleText.of(remark) + "\n")
        .collect(Collectors.joining());
  }

  /// The number of the next page, where those before are as long as this one, else its cursor.
  private static String goOn(SearchResults results, String next) {
    int before = results.firstRank() - 1;
    int shown = shown(results);
    return before % shown == 0 ? "--page " + (before / shown + 2) : "--after " + next;
  }

  private static int shown(SearchResults results) {
    return results.groups().isEmpty() ? results.passages().size() : results.groups().size();
  }

  /// `without: training, "night shift"`; a dash that was meant otherwise is easily overlooked.
  private static Optional<String> without(Clause interpretation) {
    var excluded = interpretation.excluded().map(Remarks::written).toList();
    return excluded.isEmpty()
        ? Optional.empty()
        : Optional.of("without: " + Echo.of(String.join(", ", excluded)));
  }

  private static String written(Clause clause) {
    return switch (clause) {
      case Clause.Phrase(var text) -> '"' + text + '"';
      case Clause.Required(var required) -> written(required);
      case Clause.And(var clauses) -> written(clauses, " and ");
      case Clause.Wanted(var clauses) -> written(clauses, " or ");
      case Clause.Or(var clauses) -> written(clauses, " or ");
      default -> clause.toString();
    };
  }

  private static String written(List<Clause> clauses, String between) {
    return clauses.stream().map(Remarks::written).collect(Collectors.joining(between));
  }

  /// Whether something was searched that was not typed.
  public static boolean isReadOtherwise(SearchResults results) {
    return !results.corrections().isEmpty() || !widened(results.interpretation()).isEmpty();
  }

  private static String corrected(Correction correction) {
    return correction.alsoAsTyped()
        ? searched(List.of(correction.meant()), correction.typed())
        : "searched for \"%s\" in place of \"%s\""
            .formatted(Echo.of(correction.meant()), Echo.of(correction.typed()));
  }

  private static List<String> widened(Clause interpretation) {
    return interpretation
        .parts()
        .filter(Clause.Widened.class::isInstance)
        .map(Clause.Widened.class::cast)
        .map(words -> searched(words.others(), words.text()))
        .toList();
  }

  private static String searched(List<String> others, String typed) {
    var meant = others.stream().map(other -> '"' + Echo.of(other) + '"');
    return "searched for %s as well as \"%s\""
        .formatted(meant.collect(Collectors.joining(", ")), Echo.of(typed));
  }

  /// `8 more in this episode`
  public static String moreInEpisode(Passage passage) {
    return Thousands.of(passage.moreInEpisode()) + " more in this episode";
  }

  /// How many passages were left out that say nearly the same as one that is there.
  public static int repeats(SearchResults results) {
    return results.passages().stream().mapToInt(passage -> passage.repeats().size()).sum();
  }

  private static Optional<String> leftOut(SearchResults results) {
    int repeats = repeats(results);
    return repeats == 0
        ? Optional.empty()
        : Optional.of(repeats + " left out that say nearly the same; --repeats shows all");
  }

  /// How many of how many are shown, `11 to 20 of 57 passages`, and how many have but some of the
  /// words: `10 of 42 passages, and 673 more with some of the words`.
  public static String count(SearchResults results) {
    var matches = results.matches();
    if (results.passages().isEmpty()) return none(results);
    boolean grouped = !results.groups().isEmpty();
    int last = results.firstRank() + shown(results) - 1;
    // Beyond those with all the words the others follow.
    boolean beyond = last > matches.value();
    long total = beyond ? matches.all() : matches.value();
    return (results.firstRank() == 1 ? "" : Thousands.of(results.firstRank()) + " to ")
        + Thousands.of(last)
        + " of "
        + (results.exact() ? "" : "at least ")
        + Thousands.of(total)
        + (grouped ? " episode" : " passage")
        + (total == 1 ? "" : "s")
        + words(matches, beyond);
  }

  private static String none(SearchResults results) {
    long all = results.matches().all();
    if (all > 0) return "there are " + Thousands.of(all) + " altogether";
    return results.query().isBlank()
        ? "nothing found"
        : "nothing found for \"" + Echo.of(results.query()) + "\"";
  }

  private static String words(Matches matches, boolean beyond) {
    if (matches.words() == Words.SOME) return ", none with all the words";
    if (matches.more() == 0) return "";
    if (!beyond) return ", and " + Thousands.of(matches.more()) + " more with some of the words";
    var all = matches.value() == 0 ? "none" : Thousands.of(matches.value());
    return ", " + all + " with all the words";
  }
}
