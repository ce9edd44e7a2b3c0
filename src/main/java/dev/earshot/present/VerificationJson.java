package dev.earshot.present;

import static dev.earshot.present.JsonType.NUMBER;
import static dev.earshot.present.JsonType.SPAN;
import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.TEXTS;
import static dev.earshot.present.JsonType.list;
import static dev.earshot.present.JsonType.oneOf;
import static dev.earshot.present.JsonType.orNull;

import dev.earshot.episode.Span;
import dev.earshot.search.Difference;
import dev.earshot.search.Verdict;
import dev.earshot.search.Verification;
import java.util.Arrays;
import java.util.List;

/// Whether a text was said, as a JSON record.
public final class VerificationJson {
  private static final double PLACES = 10_000;

  private static final RecordType<Differing> DIFFERENCE =
      RecordType.<Differing>unnamed()
          .with("kind", TEXT, differing -> differing.difference().kind().word())
          .with("given", TEXT, Differing::given)
          .with("given_at", SPAN, differing -> differing.difference().given())
          .with("said", TEXT, Differing::said)
          .with("said_at", SPAN, differing -> differing.difference().said())
          .with(
              "alters",
              "What of the meaning is another by it",
              list(oneOf(Arrays.stream(Difference.Sense.values()).map(Difference.Sense::word))),
              differing -> senses(differing.difference()));

  public static final RecordType<Verification> RECORD =
      RecordType.<Verification>named("Verification", "")
          .type("verification")
          .with(
              "verdict",
              "The same words; nearly; in other words; nobody said that",
              oneOf(Arrays.stream(Verdict.values()).map(Verdict::word)),
              verification -> verification.verdict().word())
          .with(
              "similarity",
              "Share of the words that are the same in order",
              NUMBER,
              verification -> rounded(verification.similarity()))
          .with(
              "shared",
              "Share of what the content words tell that is said close together, in any order",
              NUMBER,
              verification -> rounded(verification.shared()))
          .with(
              "passage",
              "Who comes nearest, whatever the verdict",
              orNull(PassageJson.ALONE),
              Verification::passage)
          .with("said_at", orNull(SPAN), Verification::said)
          .with("differences", list(DIFFERENCE), VerificationJson::differences)
          .mayHave(
              "in_other_words",
              "Where nobody said it and passages are encoded: who says nearly the same",
              ResultsJson.IN_OTHER_WORDS,
              Verification::inOtherWords)
          .with("warnings", TEXTS, Verification::warnings);

  private VerificationJson() {}

  /// A difference with the words that differ.
  public record Differing(Difference difference, String given, String said) {}

  private static List<String> senses(Difference difference) {
    return difference.alters().stream().sorted().map(Difference.Sense::word).toList();
  }

  /// What differs, in the text's order.
  public static List<Differing> differences(Verification verification) {
    return verification.differences().stream()
        .map(difference -> differing(difference, verification))
        .toList();
  }

  private static Differing differing(Difference difference, Verification verification) {
    var said = verification.passage().orElseThrow().excerpt().text();
    return new Differing(
        difference, words(verification.text(), difference.given()), words(said, difference.said()));
  }

  private static String words(String text, Span span) {
    return text.substring(span.from(), span.to());
  }

  private static double rounded(double share) {
    return Math.floor(PLACES * share) / PLACES;
  }
}
