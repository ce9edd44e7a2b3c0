package dev.earshot.reader.transcript;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.text.WholeText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A file of oTranscribe: a page of HTML with its times as a text in JSON.
public final class OtranscribeReader implements TranscriptFormat {
  @Override
  public String name() {
    return "oTranscribe transcript";
  }

  @Override
  public Claim claim(Head head) {
    return Claim.SIGNATURE.onlyIf(
        head.first().startsWith("{") && head.text().contains("class=\\\"timestamp\\\""));
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    return page(WholeText.of(lines, findings))
        .map(html -> TextTranscriptReader.ofHtml(html.replace("</span>", "</span> "), findings))
        .orElseGet(() -> Transcript.of(List.of()));
  }

  private static Optional<String> page(String json) {
    try {
      return JsonParser.parseString(json) instanceof JsonObject file
              && file.get("text") != null
              && file.get("text").isJsonPrimitive()
          ? Optional.of(file.get("text").getAsString())
          : Optional.empty();
    } catch (JsonParseException broken) {
      return Optional.empty();
    }
  }
}
