package dev.earshot.reader.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The columns of a table of what was said, by what people call them in the languages that they
/// write. Programs call theirs otherwise.
public enum SpokenColumn {
  START(
      """
      time|timestamp|timestamps|start|starttime|begin|timecode|in|timecodein|timestampin|timestampstart
      startsec|startsecs|startseconds|starttimesec|starttimeseconds|starttimecode|intime|moment|at|when|position|seconds|ts|minute|timemmss
      beginn|anfang|startzeit|zeit|zeitpunkt|zeitmarke|zeitstempel|wann|stelle|von|ab
      début|debut|temps|horodatage|minutage|chrono|quand|marcadetiempo|marcaçãodetempo|minutagem|inicio|início|tiempo|tempo|cuándo|cuando|quando|minuto|inizio
      momento|minutaggio|tijd|begintijd|tijdstip|tijdcode|tid|tidpunkt|tidsstämpel|tidskod|tidsstempel|czas|początek|zaman|dakika|başlangıç|время|начало|таймкод|минута
      aika|aikaleima|čas|idő|időpont|час|الوقت|זמן|समय|χρόνος|λεπτό|waktu|menit|thờigian|เวลา|minut|timp
      開始|開始時間|開始時刻|時間|時刻|タイムスタンプ|タイムコード|时间|开始|开始时间|时间戳|時間戳|시작|시작시간|시간\
      """),
  END(
      """
      end|endtime|endsec|endsecs|endseconds|endtimesec|endtimeseconds|stop|until|out|timecodeout|timestampout|timestampend|outtime|endtimecode
      ende|endzeit|bis|fin|fine|fim|einde|slut|koniec|bitiş|конец
      終了|終了時間|終了時刻|结束|结束时间|結束|結束時間|종료|끝\
      """),
  SPEAKER(
      """
      speaker|speakers|who|saidby|whosaidit|whosaid|whospoke|whospeaks|whosspeaking|speakername|person|name|by|voice|actor
      gesagtvon|sprecher|sprecherin|wer|locuteur|locutrice|intervenant|intervenante|qui|hablante|orador
      quién|quien|persona|interlocutor|falante|quem|locutor|relatore|parlante|chi|spreker|talare|taler
      werspricht|quiparle|quiénhabla|quienhabla|quemfala|chiparla|wiespreekt|vemtalar|hvemtaler
      hvem|vem|puhuja|kuka|mluvčí|kdo|beszélő|ktomówi|спікер|хто|المتحدث|דובר|वक्ता|ομιλητής
      pembicara|siapa|ngườinói|ผู้พูด|vorbitor|cine
      rozmówca|mówca|kto|konuşmacı|konuşan|kim|спикер|говорящий|кто|имя
      話者|発言者|誰|名前|说话人|说话者|发言人|說話人|谁|姓名|화자|발화자|참석자|이름\
      """),
  WORDS(
      """
      quote|quotes|highlight|text|words|content|passage|excerpt|snippet|said|whatwassaid|whattheysaid|line
      dialogue|dialog|speech|subtitle|transcript|transcription|utterance|soundbite|keyquote|bestquote
      zitat|oton|originalton|transkript|aussage|äußerung|wortlaut|gesagt|inhalt|citation|texte|parole|paroles|propos
      cita|texto|contenido|transcripción|citazione|testo|trascrizione|fala|citação|transcrição|tekst
      extrait|frase|fragmento|trecho|citaat|fragment|citat|sitat|lainaus|citát|idézet|alıntı
      cytat|wypowiedź|metin|söz|текст|слова|реплика|цитата|اقتباس|الاقتباس|ציטוט|उद्धरण|φράση|kutipan
      tríchdẫn|คำพูด|引用|引文|金句|名言|인용|명언
      テキスト|発言|発言内容|内容|文字起こし|文本|文字|텍스트|내용|발언\
      """),
  TOPIC("topic|chapter|section|heading|theme|thema|kapitel|chapitre|tema|sujet|тема");

  /// What may stand between the words of a name, and the mark that some files begin with.
  private static final Pattern BETWEEN = Pattern.compile("[\\s_.\\-\\ufeff]");

  /// Whatever stands between its words, no name of a column is longer.
  private static final int LONGEST = 100;

  private static final Map<String, SpokenColumn> ALL = new HashMap<>();

  static {
    for (var column : values()) for (var name : column.names) ALL.put(name, column);
  }

  @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed.
  private final Set<String> names;

  SpokenColumn(String names) {
    this.names = Set.of(names.split("[|\\n]"));
  }

  /// The names, as [#plain] writes them.
  public Set<String> names() {
    return names;
  }

  /// Which of the columns has that name in its header, if one has.
  public static Optional<SpokenColumn> of(String name) {
    return Optional.ofNullable(ALL.get(plain(name)));
  }

  /// A name in small letters, without what may stand between its words; what is too long for one as
  /// it is.
  public static String plain(String name) {
    if (name.length() > LONGEST) return name;
    String small = name.strip().toLowerCase(Locale.ROOT);
    return BETWEEN.matcher(small).find() ? BETWEEN.matcher(small).replaceAll("") : small;
  }
}
