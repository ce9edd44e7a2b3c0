package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Indexed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Indexed.ForTests.class)
class EpisodeTextTest {
  @Test
  void anEpisodeHasItsFactsThenWhatWasSaidThenWhatIsRelated(Indexed indexed) {
    shows(
        indexed,
        "slow-water-12",
        """
        {"show":"Slow Water","number":"12","title":"Tide mills","guests":["Ada Stone"],"hosts":["Bo Kay"],\
        "published":"2024-02-29","duration":3723,"url":"https://water.example/12","topics":[{"title":"Gears",\
        "summary":"Wood on wood.","closing":"They last.","start":0,"quotes":[{"text":"The wheel turns.",\
        "speaker":"Ada Stone","start":12.5,"url":"https://water.example/12#w","note":"my favourite"}]}],\
        "quotes":[{"text":"Nobody lives there now."}],"related":[{"title":"Weirs","number":"7","guests":["Ivo Lund"]}]}
        """,
        """
        Tide mills
        Slow Water 12 · 2024-02-29 · 1:02:03
        with Ada Stone
        hosted by Bo Kay
        https://water.example/12
        slow-water-12

        0:00  Gears
          Wood on wood.
          They last.
          slow-water-12~*

            0:12  Ada Stone: “The wheel turns.”
            Note: my favourite
            https://water.example/12#w
            slow-water-12~*

            “Nobody lives there now.”
            slow-water-12~*

        Related episodes
          7: Weirs — with Ivo Lund
        """);
  }

  @Test
  void aTitleIsEnough(Indexed indexed) {
    shows(indexed, "tide-mills", "{\"title\":\"Tide mills\"}", "Tide mills\ntide-mills\n");
  }

  private static void shows(Indexed indexed, String id, String episode, String text) {
    var view = indexed.episodes(episode).episode(id).orElseThrow();
    assertEquals(text, EpisodeText.of(view, Style.PLAIN, 80).replaceAll("~\\w+", "~*"));
  }
}
