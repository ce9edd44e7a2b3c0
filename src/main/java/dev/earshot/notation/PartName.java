package dev.earshot.notation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the parts of notes are called, and the texts that programs derive from an episode: `Key
/// Points & Takeaways`, `ハイライト・セグメント`, `Episode timeline`. As a heading it is no title of an
/// episode, before a colon nobody's name.
public final class PartName {
  /// Names of files lack them.
  private static final Pattern ACCENT = Pattern.compile("[\\u0300-\\u036f]");

  private static final Set<String> PARTS =
      words(
          """
          summary|summaries|overview|recap|tl;dr|tldr|synopsis|abstract|highlight|highlights|segment|segments|key point
          key points|main point|main points|key idea|key ideas|main idea|main ideas|takeaway|takeaways|insights|key insight
          learnings|quote|quotes|quotations|timeline|timestamp|timestamps|time stamps|chapters|chapter markers
          table of contents|contents|outline|topics|keyword|keywords|key words|links|resources|references|show notes
          shownotes|notes|transcript|transcripts|description|briefing|briefing document|details|action items|title suggestions
          title ideas|why it matters
          zusammenfassung|überblick|übersicht|kernaussage|kernaussagen|kernpunkt|kernpunkte|kernbotschaft|kernbotschaften
          wichtigste punkte|höhepunkte|zeitmarken|zeitleiste|zeitstempel|kapitel|kapitelmarken|inhaltsverzeichnis|gliederung|zitat
          zitate|stichwörter|stichworte|schlagwörter|quellen|transkript|abschrift|kurzfassung|erkenntnisse|titelvorschläge
          résumé|synthèse|aperçu|vue d'ensemble|point clé|points clés|point-clé|points-clés|points forts|temps forts|moments forts
          chronologie|chapitres|sommaire|table des matières|citation|citations|mots-clés|mots clés|liens|ressources|transcription
          à retenir|détails
          resumen|sinopsis|visión general|punto clave|puntos clave|idea clave|ideas clave|ideas principales|momentos destacados
          destacados|línea de tiempo|línea temporal|cronología|capítulos|tabla de contenidos|tabla de contenido|citas|frases destacadas
          palabras clave|enlaces|recursos|notas|transcripción|descripción|detalles
          resumo|sinopse|visão geral|ponto-chave|pontos-chave|ponto chave|pontos chave|pontos principais|destaques|melhores momentos
          linha do tempo|cronologia|sumário|citações|palavras-chave|palavras chave|transcrição|descrição|detalhes|marcações de tempo
          riassunto|sintesi|panoramica|punto chiave|punti chiave|momenti salienti|capitoli|sommario|citazioni|parole chiave|risorse
          trascrizione|descrizione|dettagli
          samenvatting|overzicht|kernpunt|kernpunten|hoogtepunten|tijdlijn|hoofdstukken|inhoudsopgave|citaten|trefwoorden
          transcriptie|beschrijving
          sammanfattning|översikt|nyckelpunkt|nyckelpunkter|höjdpunkter|tidslinje|innehållsförteckning|citat|nyckelord
          sammendrag|oversikt|oversigt|høydepunkter|højdepunkter|nøkkelpunkt|nøkkelpunkter|nøglepunkt|nøglepunkter|sitater|citater
          resumé|innholdsfortegnelse|indholdsfortegnelse|tiivistelmä|yhteenveto|kohokohdat|aikajana|sisällysluettelo|lainaukset
          podsumowanie|streszczenie|przegląd|kluczowy punkt|kluczowe punkty|najważniejsze punkty|oś czasu|spis treści|rozdziały
          cytat|cytaty|słowa kluczowe|szczegóły|shrnutí|přehled|klíčový bod|klíčové body|časová osa|obsah|kapitoly|citáty
          összefoglaló|áttekintés|kulcspontok|idővonal|tartalomjegyzék|fejezetek|idézetek
          резюме|обзор|краткое содержание|ключевой момент|ключевые моменты|ключевая мысль|ключевые мысли|ключевые идеи|ключевые тезисы
          тезис|тезисы|основные моменты|выводы|итоги|хронология|таймкоды|таймлайн|оглавление|содержание|главы|цитата|цитаты
          ключевые слова|ссылки|расшифровка|описание|подробности|підсумок|огляд|ключовий момент|ключові моменти|ключові тези
          зміст|розділи|цитати|ключові слова|посилання|опис
          özet|genel bakış|önemli noktalar|anahtar nokta|anahtar noktalar|öne çıkanlar|zaman çizelgesi|içindekiler|alıntılar
          anahtar kelimeler|ملخص|الملخص|نظرة عامة|النقاط الرئيسية|النقطة الرئيسية|أبرز النقاط|الجدول الزمني|المحتويات|الفهرس|الفصول
          اقتباسات|الاقتباسات|الكلمات المفتاحية|סיכום|תקציר|סקירה|נקודת מפתח|נקודות מפתח|נקודות עיקריות|רגעים נבחרים|ציר זמן
          תוכן עניינים|ציטוטים|מילות מפתח|सारांश|अवलोकन|मुख्य बिंदु|मुख्य बातें|समयरेखा|विषय सूची|उद्धरण
          περίληψη|επισκόπηση|βασικά σημεία|χρονοδιάγραμμα|περιεχόμενα|ringkasan|ikhtisar|poin penting|poin utama|linimasa
          daftar isi|kutipan|tóm tắt|tổng quan|điểm chính|mốc thời gian|mục lục|trích dẫn|rezumat|prezentare generală|puncte cheie
          cuprins|citate|punts clau|สรุป|ภาพรวม|ประเด็นสำคัญ|ไทม์ไลน์|สารบัญ|คำคม
          ハイライト|セグメント|目次|概要|要約|まとめ|サマリー|あらすじ|キーポイント|ポイント|要点|タイムライン|タイムスタンプ|チャプター|キーワード
          引用|引用集|名言|名言集|見どころ|聴きどころ|詳細|印象的な発言|ショーノート|文字起こし|書き起こし|リンク集|関連リンク|ブリーフィング
          ドキュメント|トピック|用語集|専門用語|タイトル案
          摘要|总结|總結|要點|重点|重點|关键点|關鍵點|核心观点|核心觀點|亮点|亮點|金句|语录|語錄|时间轴|時間軸|时间线|時間線|时间戳
          時間戳|目录|目錄|章节|章節|大纲|大綱|简介|簡介|详情|詳情|详细内容|文字稿|逐字稿|关键词|關鍵詞|链接|参考资料|參考資料|内容提要
          요약|개요|핵심|포인트|하이라이트|목차|타임라인|타임스탬프|챕터|키워드|인용|명언|상세|세부 내용|정리|녹취록\
          """);

  /// What stands before and between them.
  private static final Set<String> BESIDE =
      words(
          """
          key|main|top|best|full|complete|detailed|short|quick|notable|memorable|important|related|ai|episode|podcast|the|of|and
          die|der|wichtigsten|wichtige|besten|folge|und|les|des|de la|de l'|du|de|l'épisode|épisode|et|principaux|del|episodio|los|las
          el|y|mejores|do|episódio|e|principais|dell'episodio|dei|di|afsnit|aflevering|avsnitt|och|og|en|odcinka|i|выпуска|эпизода|и
          випуску|та|エピソード|番組|今回|主要|重要|印象的|関連|主な|全体|の|な|と|本期|节目|節目|核心|关键|關鍵|主要|精彩|内容|播客|本集|的|与
          和|에피소드|주요|방송|전체
          الحلقة|הפרק|एपिसोड|επεισοδίου|tập|ตอน\
          """);

  private static final int LONGEST = PARTS.stream().mapToInt(String::length).max().orElseThrow();

  /// More words than that say something.
  private static final int LONGEST_NAME = 60;

  /// `5 key takeaways`
  private static final Pattern COUNT = Pattern.compile("^\\P{L}{0,4}\\d{1,2}[.)]?\\s+");

  private PartName() {}

  private static Set<String> words(String table) {
    return Arrays.stream(plain(table).strip().split("[|\\n]"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String plain(String text) {
    var letters = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return Normalizer.normalize(letters, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'');
  }

  /// Whether words are nothing but names of parts, with what stands before and between those.
  public static boolean is(String words) {
    if (words.length() > LONGEST_NAME) return false;
    var text = plain(COUNT.matcher(words).replaceFirst(""));
    boolean isPart = false;
    int at = 0;
    while (true) {
      while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) at++;
      if (at == text.length()) return isPart;
      int part = end(text, at, PARTS);
      int next = part < 0 ? end(text, at, BESIDE) : part;
      if (next < 0) return false;
      isPart |= part >= 0;
      at = next;
    }
  }

  /// Where the longest of some words ends that begins at a place; -1 if none does.
  private static int end(String text, int from, Set<String> words) {
    for (int end = Math.min(text.length(), from + LONGEST); end > from; end--)
      if (isEnd(text, end) && words.contains(text.substring(from, end))) return end;
    return -1;
  }

  /// Whether a word may end there: letters of scripts that are written without blanks need none.
  private static boolean isEnd(String text, int at) {
    return at == text.length()
        || !Character.isLetterOrDigit(text.charAt(at))
        || isUnspaced(text.charAt(at - 1));
  }

  private static boolean isUnspaced(char letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, THAI -> true;
      default -> letter == 'ー';
    };
  }
}
