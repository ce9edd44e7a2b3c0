package dev.earshot.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Headings and labels that notes of any episode may have.
class PartNameTest {
  @Test
  void namesOfParts() {
    are(
        true,
        "Summary",
        "## Key Points & Takeaways",
        "5 key takeaways",
        "🎙️ Episode Timeline:",
        "TL;DR",
        "Die wichtigsten Kernaussagen",
        "Zitate und Stichwörter",
        "Points clés de l’épisode",
        "Puntos clave",
        "Pontos-chave",
        "Punti chiave dell'episodio",
        "Kernpunten",
        "Nyckelpunkter och citat",
        "Kluczowe punkty",
        "Краткое содержание",
        "Ключевые моменты выпуска",
        "ハイライト・セグメント",
        "エピソード目次",
        "印象的な引用集",
        "主要トピック",
        "本期节目的时间轴",
        "核心要點",
        "에피소드 요약",
        "주요 포인트",
        "أبرز النقاط",
        "תוכן עניינים",
        "मुख्य बातें");
  }

  @Test
  void titlesAndNames() {
    are(
        false,
        "",
        "Ida",
        "The Quotes of Ida Ray",
        "Timeline of the flood",
        "Chapter 12",
        "Notes from the Weir",
        "Best of the episode",
        "Zitat des Tages: Rudern",
        "伊达的要点",
        "目次録",
        "パン作りのポイント",
        "리에 요약집",
        "Résumé d'Ida");
  }

  private static void are(boolean is, String... names) {
    for (var name : names) assertEquals(is, PartName.is(name), name);
  }
}
