package dev.earshot.reader.turns;

import java.util.regex.Pattern;

/// What programs add to a transcript, and nobody says: by what it was made, that it may be wrong,
/// when the recording ended, what they noticed on the way.
public final class Imprint {
  /// `Ida Ray started transcription`
  private static final Pattern STARTED =
      Pattern.compile(
          "(?iu).{1,60} (?:(?:started|stopped) transcription|hat die transkription (?:gestartet|beendet)|a (?:démarré|lancé|arrêté) la transcription"
              + "|(?:inició|comenzó|detuvo) la transcripción|(?:iniciou|interrompeu|parou) a transcrição"
              + "|ha (?:avviato|interrotto) la trascrizione|heeft (?:de )?transcriptie (?:gestart|gestopt))\\.?");

  private static final int LONGEST_OF_START = 120;

  /// As a program alone says it.
  private static final Pattern CERTAIN =
      Pattern.compile(
          "(?iu)[\\[(*_—–=-]*\\s*(?:end of (?:the )?(?:transcript|transcription|recording|interview|audio|episode|tape|side \\w)"
              + "|(?:transcript|recording|audio|interview) ends|ende (?:der|des) (?:aufnahme|transkripts|transkription|interviews|gesprächs)"
              + "|fin de (?:la |l['’])?(?:transcription|enregistrement|entretien|bande|émission|transcripción|grabación|entrevista|cinta)"
              + "|fine (?:della )?(?:trascrizione|registrazione)|fim da (?:transcrição|gravação)"
              + "|einde (?:van de )?(?:opname|transcriptie)|конец (?:записи|расшифровки)"
              + "|(?:文字起こし|文字记录|録音|录音)(?:終了|结束|完))\\s*[\\])*_—–=.-]*"
              + "|\\p{L}+ \\(auto-generated\\)|search in video|whisper_print_timings: .*"
              + "|(?:meeting|call|recording|transcript(?:ion)?) ended after [\\d:]+.{0,8}"
              + "|this (?:editable )?transcript (?:was|is|has been)"
              + " .{0,40}\\b(?:generated|created|produced)\\b.{0,160}"
              + "|\\p{L}+ is the world['’]s .{0,60}\\btranscription\\b.{0,80}"
              + "|(?:action item|screen sharing|highlight|bookmark): .{1,400} - watch: https?://\\S+");

  private static final Pattern MADE =
      Pattern.compile(
          "(?iu)[\\[(*_—–-]*\\s*(?:(?:this )?(?:transcri(?:bed|pt|ption)|created|generated|recorded|exported|edited|powered)"
              + "(?: was)?(?: \\p{L}+)? (?:by|with|using|from|at|on)"
              + "|(?:transkribiert|transkription|transkript|abschrift|verschriftlicht|verschriftung|aufgenommen|aufgezeichnet)(?: wurde)?(?: \\p{L}+)? (?:von|durch|mit|am)"
              + "|transcri(?:t|te|ption)(?: \\p{L}+)? (?:par|avec)|transcri(?:to|ta|pción)(?: \\p{L}+)? (?:por|con)"
              + "|transcri(?:to|ta|ção)(?: \\p{L}+)? (?:por|pela|pelo|com)|trascri(?:tto|tta|zione)(?: \\p{L}+)? (?:da|dal|con|a cura di)"
              + "|(?:getranscribeerd|uitgeschreven|transcriptie)(?: \\p{L}+)? (?:door|met)"
              + "|(?:transkriber(?:at|ad|et)|transkription|transkripsjon|avskrift)(?: \\p{L}+)? (?:av|af|med)"
              + "|(?:transkrypcja|transkrypcję|spisał|spisała|przepisał|przepisała|przepis) ?(?:[:：]|\\p{Lu})"
              + "|(?:расшифровал|расшифровала|расшифровку|стенограмма подготовлена|текст расшифрован)"
              + "|(?:transcri(?:ption|pción|ção|ptie)|transkri(?:pt|ption|pce|pcja)|trascrizione|abschrift|redaktion|lektorat|розшифровка|расшифровка|deşifre|çeviriyazı"
              + "|文字起こし|書き起こし|文字整理|文稿整理|整理|转录|轉錄|録音|녹취|녹취록 작성|정리) ?[:：]).{1,80}");

  /// What those who write subtitles sign with, and what Whisper has learned of them and writes into
  /// silence.
  private static final Pattern SUBTITLED =
      Pattern.compile(
          "(?iu)(?:(?:subtitles|captions|captioning|closed captions) (?:by|made by|provided by|edited by)"
              + "|(?:untertitel|untertitelung)(?: (?:der|von|durch|im auftrag)(?!\\p{L})|[:.]| (?:zdf|ard|wdr|ndr|swr|br|mdr))"
              + "|sous-titr(?:es|age)(?: (?:réalisés?|faits?|par|de|st|société|fr)(?!\\p{L})|[:.]| st['’])"
              + "|subtítulos (?:realizados|creados|por|hechos|en español de)(?!\\p{L})|legendas (?:pela|por|feitas)(?!\\p{L})"
              + "|sottotitoli (?:creati|e revisione|a cura|di|realizzati)(?!\\p{L})|(?:ondertitels|ondertiteling)(?: (?:ingediend|door)(?!\\p{L})|:)"
              + "|(?:undertexter|undertekster|danske tekster|norske tekster)(?: (?:från|av|af)(?!\\p{L})|:)"
              + "|(?:napisy|tłumaczenie napisów)(?: (?:stworzone|wykonane|przez)(?!\\p{L})|:)"
              + "|(?:редактор|корректор|автор)(?:ы)? субтитров(?!\\p{L})|субтитр[ыи] (?:сделал|делал|создавал|подготовил|подогнал|предоставлены|зробив|створені)"
              + "|(?:titulky|feliratok|altyazı|altyazılar|tekstitys|subtitrarea)(?: (?:vytvořil|vytvorila|by|çeviren|m\\.k\\.)|:)"
              + "|字幕(?:由|志愿者|志願者|製作|制作|提供|by|:|：)|ترجمة نانسي|자막 (?:제공|제작|by)|phụ đề (?:bởi|được)"
              + "|请不吝点赞|請不吝點贊).{0,80}(?<![.!?…。])");

  private static final Pattern OF_SERVICE =
      Pattern.compile("(?iu).{0,40}\\bamara\\.org(?!\\p{L}).{0,40}");

  private static final int LONGEST_OF_SERVICE = 90;

  private Imprint() {}

  /// Whether a line that stands apart from what is said is a program's own.
  public static boolean is(String line) {
    return isCertain(line) || MADE.matcher(line.strip()).matches();
  }

  /// Whether a line or a caption is, wherever it stands.
  public static boolean isCertain(String line) {
    String words = line.strip();
    return CERTAIN.matcher(words).matches()
        || (words.length() < LONGEST_OF_START && STARTED.matcher(words).matches())
        || SUBTITLED.matcher(words).matches()
        || (words.length() < LONGEST_OF_SERVICE && OF_SERVICE.matcher(words).matches());
  }
}
