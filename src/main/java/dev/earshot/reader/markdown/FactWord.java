package dev.earshot.reader.markdown;

import dev.earshot.notation.DayWord;
import dev.earshot.notation.HeadDay;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What people call the facts of an episode in languages other than English: `Gast: Ida Rau` tells
/// a guest as `guest` does.
final class FactWord {
  private static final Map<String, String> ENGLISH =
      english(
          """
          podcast sendung programm émission emission programa programma ポッドキャスト 番組 播客 节目 подкаст
          title titel titre título titulo titolo タイトル 标题
          episode folge épisode episodio episódio aflevering avsnitt odcinek エピソード выпуск випуск tập jakso afsnit επεισόδιο الحلقة
          season staffel saison temporada stagione シーズン
          guests gast gäste invité invitée invités invitées invitado invitada invitados ospite ospiti convidado convidada ゲスト 嘉宾 гость
          hosts moderation moderator moderatorin animateur animatrice présentateur presentador presentadora 司会 主持人 主播 ведущий
          number nummer episodennummer folgennummer numéro numéro_d'épisode número número_de_episodio numero
          duration dauer durée duración durata 時間 时长
          quotes zitate citations citas citazioni citações citaten citater sitater citaty cytaty idézetek цитаты цитати 引用 金句 名言 인용
          clips schnipsel ausschnitte extraits recortes ritagli klipy клипы фрагменты
          highlights höhepunkte momente moments_forts momentos momenti hoogtepunten моменты ハイライト 하이라이트
          language sprache langue idioma lingua
          """);

  private FactWord() {}

  private static Map<String, String> english(String table) {
    var words = new HashMap<String, String>();
    table
        .lines()
        .forEach(line -> {
          var row = line.split(" ", -1);
          for (int i = 1; i < row.length; i++) words.put(row[i], row[0]);
        });
    return Map.copyOf(words);
  }

  /// The key as it is looked up: in lower case, in English where it is one of these words, with `_`
  /// for spaces and hyphens.
  static String of(String key) {
    var plain = key.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
    var fact = ENGLISH.get(plain);
    if (fact != null) return fact;
    return HeadDay.inOtherLanguage(key.replaceAll("[_-]", " "))
        .map(word -> word == DayWord.DATED ? "date" : word.name().toLowerCase(Locale.ROOT))
        .orElse(plain);
  }
}
