package dev.earshot.present;

import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.TEXTS;
import static dev.earshot.present.JsonType.list;
import static dev.earshot.present.JsonType.orNull;

import dev.earshot.present.PassageJson.Named;
import dev.earshot.search.RelatedResults;
import dev.earshot.search.RelatedResults.Listed;

/// What goes with an episode or a passage, as JSON records: one of type `listed` for each episode
/// that the source names, then the passages as a search has them.
public final class RelatedJson {
  private static final RecordType<Listed> LISTED =
      RecordType.<Listed>named(
              "Listed",
              "An episode that the source names; its episode is null where the index does not have it.")
          .type("listed")
          .with("title", TEXT, listed -> listed.named().title())
          .with("number", orNull(TEXT), listed -> listed.named().number())
          .with("guests", TEXTS, listed -> listed.named().guests())
          .with(
              "episode",
              orNull(PassageJson.EPISODE),
              listed -> listed.found().map(found -> new Named(found.id(), found.episode())));

  /// One object with the same records in `listed` and `passages`.
  public static final RecordType<RelatedResults> DOCUMENT =
      RecordType.<RelatedResults>named("Related", "")
          .type("related")
          .with("listed", list(LISTED), RelatedResults::listed)
          .with(
              "passages",
              list(PassageJson.RECORD),
              results -> PassageJson.ranked(results.alike(), 1))
          .mayHave(
              "in_other_words",
              "Where it is encoded: what means nearly the same in yet other episodes",
              ResultsJson.IN_OTHER_WORDS,
              RelatedResults::inOtherWords);

  private RelatedJson() {}

  public static String lines(RelatedResults results) {
    var lines = new StringBuilder();
    for (var listed : results.listed()) lines.append(LISTED.line(listed));
    for (var passage : PassageJson.ranked(results.alike(), 1))
      lines.append(PassageJson.RECORD.line(passage));
    results.inOtherWords().map(ResultsJson.IN_OTHER_WORDS::line).ifPresent(lines::append);
    return lines.toString();
  }
}
