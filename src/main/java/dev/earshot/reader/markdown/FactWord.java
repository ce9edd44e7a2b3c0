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
          podcast pódcast sendung programm émission emission programa programma ポッドキャスト 番組 播客 节目 подкаст पॉडकास्ट بودكاست البودكاست פודקאסט 팟캐스트 節目 подкасти podkast pořad ohjelma yayın εκπομπή
          title titel titre título titulo titolo タイトル 标题 शीर्षक العنوان عنوان כותרת 제목 標題 題名 название заголовок назва tytuł název cím otsikko başlık τίτλος tiêu_đề titlu judul tittel rubrik
          episode folge épisode episodio episódio aflevering avsnitt odcinek エピソード выпуск випуск tập jakso afsnit επεισόδιο الحلقة एपिसोड حلقة פרק 회차 에피소드 集数 集數 期数 期數 单集 單集 話数 bölüm díl epizoda epizód епізод эпизод серия
          season staffel saison temporada stagione シーズン
          guests gast gäste invité invitée invités invitées invitado invitada invitados ospite ospiti convidado convidada ゲスト 嘉宾 гость मेहमान अतिथि ضيف الضيف ضيفة אורח אורחת אורחים 게스트 출연 konuk vieras vieraat vendég gość gościni goście gæst gæster gjest gjester gäster гостья гости гість гості 來賓 嘉賓 καλεσμένος καλεσμένη khách_mời invitat invitată
          hosts moderation moderator moderatorin animateur animatrice présentateur presentador presentadora 司会 主持人 主播 ведущий मेज़बान المذيع المقدم تقديم מנחה 진행 진행자 sunucu juontaja műsorvezető prowadzący prowadząca prowadzenie vært programleder programledare ведущая ведущие ведучий ведуча パーソナリティ 主持 presentator presentatrice conduttore conduttrice παρουσιαστής παρουσίαση dẫn_chương_trình
          number nummer episodennummer folgennummer numéro numéro_d'épisode número número_de_episodio numero 集数编号 集數編號 节目编号 節目編號 期号 期號 エピソード番号 회차번호
          duration dauer durée duración durata 時間 时长
          source quelle fuente fonte bron källa kilde lähde źródło zdroj forrás источник джерело kaynak المصدر מקור स्रोत 出典 来源 來源 출처 πηγή sumber nguồn ที่มา sursă
          link lien enlace lenke länk linkki odkaz ссылка посилання bağlantı الرابط קישור लिंक リンク 链接 連結 鏈接 影片連結 视频链接 링크 σύνδεσμος tautan liên_kết ลิงก์ enllaç
          quotes zitate citations citas citazioni citações citaten citater sitater citaty cytaty idézetek цитаты цитати 引用 金句 名言 인용
          clips schnipsel ausschnitte extraits recortes ritagli klipy клипы фрагменты
          highlights höhepunkte momente moments_forts momentos momenti hoogtepunten моменты ハイライト 하이라이트
          description beschreibung descripción descripcion descrição descricao descrizione omschrijving beschrijving beskrivning beskrivelse kuvaus opis popis leírás описание опис açıklama الوصف وصف תיאור विवरण 説明 概要 简介 簡介 描述 설명 περιγραφή deskripsi mô_tả คำอธิบาย descripció descriere
          summary zusammenfassung résumé resumen resumo riassunto samenvatting sammanfattning sammendrag tiivistelmä podsumowanie shrnutí összefoglaló резюме özet ملخص סיכום सारांश 要約 摘要 요약 περίληψη ringkasan tóm_tắt สรุป resum rezumat
          audio audiodatei tondatei fichier_audio archivo_audio arquivo_audio file_audio audiobestand ljudfil lydfil äänitiedosto plik_audio zvuk hangfájl аудио аудиофайл аудіо ses_dosyası الصوت קובץ_שמע ऑडियो 音声 音频 音頻 오디오 ήχος âm_thanh ไฟล์เสียง àudio
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
