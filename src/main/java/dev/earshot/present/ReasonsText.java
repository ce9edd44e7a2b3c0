package dev.earshot.present;

import dev.earshot.passage.Passage;
import dev.earshot.plan.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a passage's score is made of, a line each, as a sum that a person can check.
final class ReasonsText {
  private ReasonsText() {}

  /// No lines where nobody asked.
  static List<String> of(Passage passage) {
    if (passage.reasons().isEmpty()) return List.of();
    var lines = new ArrayList<String>();
    lines.add(line(passage.score(), "score"));
    for (var reason : passage.reasons()) lines.add(line(reason.score(), what(reason)));
    return lines;
  }

  private static String line(double score, String what) {
    return String.format(Locale.ROOT, "%8.3f  %s", score, VisibleText.of(what));
  }

  private static String what(Reason reason) {
    return switch (reason.kind()) {
      case WORD -> reason.words() + place(reason) + times(reason);
      case PHRASE -> '"' + reason.words() + '"' + place(reason) + times(reason);
      case PREFIX -> reason.words() + "*";
      case NAME -> "of the person or show that is named";
      case ALL_WORDS -> "every content word";
      case AS_SAID -> "the words in their order";
      case WHOLE_TITLE -> "exactly this title";
      case NEIGHBOURS -> "passages close by";
      case GUEST -> "said by a guest";
      case MEANING -> "by meaning";
      case CONDITION -> "the condition " + reason.words();
    };
  }

  private static String place(Reason reason) {
    return switch (reason.place()) {
      case TEXT, PASSAGE -> "";
      case FORM -> " as typed";
      case TITLE -> " in the topic's title";
      case EPISODE -> " in the episode's title and names";
    };
  }

  private static String times(Reason reason) {
    return reason.weight() == 1
        ? ""
        : String.format(Locale.ROOT, ", counted %.2f times", reason.weight());
  }
}
