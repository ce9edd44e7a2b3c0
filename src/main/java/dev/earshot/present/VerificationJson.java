package dev.earshot.present;

import com.google.gson.stream.JsonWriter;
import dev.earshot.episode.Span;
import dev.earshot.search.Difference;
import dev.earshot.search.Verification;
import java.io.IOException;
import java.util.Optional;

/// Whether a text was said, as a JSON record.
public final class VerificationJson {
  private static final double PLACES = 10_000;

  private VerificationJson() {}

  public static String of(Verification verification) {
    return JsonLine.of(
        "verification",
        json -> {
          json.name("verdict").value(verification.verdict().word());
          json.name("similarity").value(rounded(verification.similarity()));
          json.name("shared").value(rounded(verification.shared()));
          json.name("passage");
          if (verification.passage().isPresent())
            PassageJson.object(json, verification.passage().get(), 1);
          else json.nullValue();
          json.name("said_at");
          span(json, verification.said());
          json.name("differences").beginArray();
          for (var difference : verification.differences())
            difference(json, difference, verification);
          json.endArray();
          PassageJson.strings(json, "warnings", verification.warnings());
        });
  }

  private static double rounded(double share) {
    return Math.floor(PLACES * share) / PLACES;
  }

  private static void difference(JsonWriter json, Difference difference, Verification verification)
      throws IOException {
    var said = verification.passage().orElseThrow().excerpt().text();
    json.beginObject().name("kind").value(difference.kind().word());
    json.name("given").value(words(verification.text(), difference.given()));
    json.name("given_at");
    span(json, Optional.of(difference.given()));
    json.name("said").value(words(said, difference.said()));
    json.name("said_at");
    span(json, Optional.of(difference.said()));
    json.endObject();
  }

  private static String words(String text, Span span) {
    return text.substring(span.from(), span.to());
  }

  private static void span(JsonWriter json, Optional<Span> span) throws IOException {
    if (span.isEmpty()) json.nullValue();
    else json.beginArray().value(span.get().from()).value(span.get().to()).endArray();
  }
}
