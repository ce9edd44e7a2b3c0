package dev.earshot.reader;

import dev.earshot.notation.TranscriptWord;

/// What people and programs call the files of an episode, as parts of patterns that ignore case.
final class FileKind {
  /// What else stands in the name of such a file: how far the work on it is, what it is cut into,
  /// by which model it was made.
  static final String STATE =
      "full|complete|corrected|edited|cleaned|clean|raw|final|draft|fixed|reviewed|proofread|auto|slim|compact|minified|pretty|plain|formatted|turns|segments"
          + "|speakers|words|timestamps|timestamped|diari[sz]ed|v?\\d|[a-z]{2}(?:-[a-z]{2,4})?"
          + "|translated|bilingual|roh|tiny|base|small|medium|large|turbo|whisperx?|cpp"
          + "|korrigiert|corrig[ée]e?|corregid[oa]|corrigid[oa]|corrett[oa]|gecorrigeerd|korrigerad|poprawion[ay]";

  /// What people call the files of one episode, each by its kind.
  static final String KIND =
      TranscriptWord.ONE
          + "|untertitel|"
          + "captions?|subtitles?|subs|labels|markers|chapters?|kapitel|kapitelmarken|notes|notizen|"
          + "show[ _-]?notes|highlights|summary|zusammenfassung|"
          + "sottotitoli|subtítulos|legendas|sous[ _-]titres|capítulos|"
          + "capitulos|capitoli|chapitres|notas|appunti|résumé|resumen|resumo|riassunto|hoofdstukken|"
          + "notities|ondertitels|samenvatting|anteckningar|undertexter|undertekster|kapitler|noter|"
          + "notater|muistiinpanot|luvut|rozdziały|notatki|napisy|"
          + "kapitoly|poznámky|titulky|fejezetek|jegyzetek|feliratok|"
          + "главы|заметки|субтитры|таймкоды|розділи|нотатки|субтитри|"
          + "таймкоди|bölümler|notlar|altyazı|فصول|ملاحظات|פרקים|הערות|כתוביות|"
          + "अध्याय|チャプター|メモ|字幕|原文|章节|章節|笔记|筆記|자막|챕터|메모|"
          + "κεφάλαια|σημειώσεις|υπότιτλοι|catatan|capítols|"
          + "capitole";

  static final String SUMMARY =
      "summary|summaries|zusammenfassung|résumé|resumen|resumo|riassunto|samenvatting";

  static final String NOTES =
      "notes|show[ _-]?notes|notizen|notas|appunti|notities|anteckningar|noter|notater|notatki|заметки";

  /// What is read aloud as it stands: `script`, `podcast_script_final`. Plays and programs have
  /// scripts as well.
  static final String SCRIPT =
      "(?:(?:podcast|episode|show|full|final)[ _-]){0,3}(?:script|skript|manuskript|guion|guión|roteiro|copione|skrypt|scenariusz"
          + "|scénář|senaryo|сценарий|сценарій|台本|脚本|腳本|講稿|讲稿|播客稿|대본)(?:[ _-](?:"
          + STATE
          + ")){0,3}";

  /// Programs and services that write down what is said; alone, they may be what is talked about.
  private static final String PROGRAM =
      "whisper(?:x|cpp)?|google(?:[ _-]cloud)?|aws|azure|openai|gemini|deepgram|assembly[ _-]?ai|speechmatics|elevenlabs|vosk|pyannote"
          + "|youtube|spokendata|amberscript|trint|descript|otter|rev[ _-]?ai|parakeet|mlx";

  private static final String TRANSCRIBED =
      "transcribed|transkribiert|transcrite?|transcrit[oa]|trascritt[oa]|getranscribeerd|transkriberad";

  private static final String DIARIZATION =
      "diari[sz]ation|diarisierung|diarizaci[óo]n|diarizzazione";

  /// What they have done, or have made.
  private static final String OUTPUT =
      "speech(?:[ _-]to[ _-]text)?|stt|asr|transcribe|segmentation|output|results?|"
          + TRANSCRIBED
          + "|"
          + DIARIZATION
          + "|"
          + TranscriptWord.ONE;

  /// `0-diarization`, `google-speech`, `final-transcribed`, `diarization-with-text`: a step of the
  /// work, a program, what it has made, and with what.
  static final String MADE_BY_PROGRAM =
      "(?:\\d{1,2}[ ._-])?(?:(?:(?:"
          + STATE
          + ")[ _-]){0,2}(?:diari[sz]ed|"
          + TRANSCRIBED
          + "|"
          + DIARIZATION
          + ")|(?:"
          + PROGRAM
          + ")[ _-](?:"
          + OUTPUT
          + "))(?:[ _-](?:"
          + STATE
          + "|"
          + OUTPUT
          + "|with|text)){0,3}";

  private FileKind() {}
}
