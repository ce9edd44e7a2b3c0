package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.stream.JsonReader;
import dev.earshot.interchange.EpisodeJson;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

/// Schemas tell of the interchange format what is written in it.
class InterchangeSchemaTest {
  private static final String EVERYTHING =
      """
      {"id":"e","show":"s","number":"1","title":"t","guests":["g"],"hosts":["h"],"published":"2024-01-02",\
      "url":"https://a.example/","audio":"https://a.example/1.mp3","language":"en","duration":12.5,\
      "topics":[{"title":"a","summary":"b","closing":"c","start":0,"end":1.5,"url":"https://a.example/t","tags":["x"],\
      "quotes":[{"text":"q","speaker":"p","start":0,"end":1,"url":"https://a.example/q","note":"n"}]}],\
      "quotes":[{"text":"loose"}],"related":[{"title":"r","number":"2","guests":["g"]}]}
      """;

  @Test
  void anEpisodeIsToldAsItIsWritten() throws IOException {
    toldAsWritten(EVERYTHING);
    toldAsWritten("{\"title\":\"t\"}\n");
  }

  private static void toldAsWritten(String line) throws IOException {
    var read =
        EpisodeJson.readEpisode(new JsonReader(new StringReader(line)), problem -> fail(problem));
    assertEquals(line, JsonPresenter.interchange(read.orElseThrow()));
    assertEquals(line, InterchangeSchema.EPISODE.line(read.orElseThrow()));
  }
}
