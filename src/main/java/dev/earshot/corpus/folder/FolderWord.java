package dev.earshot.corpus.folder;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.PodcastWord;
import dev.earshot.notation.ProgramFolder;
import dev.earshot.notation.TranscriptWord;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of folders that tell what lies in them, or where it came from, and of which show it is
/// not. Each is made of such words alone: `Old subtitles` is one, `Notes from the Sea` is a show.
enum FolderWord {
  /// Kinds of files that one show has many of.
  SORTING(
      """
      transcript transcripts transcription transcriptions episode episodes post posts shownotes
      captions subtitles chapters season seasons session sessions staffel staffeln saison saisons temporada temporadas
      stagione stagioni seizoen säsong sezon сезон сезоны srt vtt
      summary summaries zusammenfassungen résumés resúmenes resumos riassunti samenvattingen sammanfattningar
      """),

  /// Kinds of files that many shows have, and the programs and services that they came from.
  KIND(
      """
      notes highlights quotes clips snips snippets bookmarks clippings sub subs cc recording recordings
      interview interviews calls meeting meetings audio video videos library typed diarized
      diarised export exports sbv lrc ass ssa ttml otr docx pdf csv mp3
      otter ai rev descript riverside zoom teams meet webex trint sonix temi fireflies grain fathom tldv
      castmagic podscribe buzzsprout captivate transistor spotify
      notebooklm macwhisper whisperx whispercpp wx aiko noscribe f4
      f4transkript maxqda elan praat inqscribe otranscribe amberscript happyscribe pyannote audacity
      premiere resolve deepgram assemblyai aws gcp azure speechmatics elevenlabs cloud loom vimeo
      notizen notiz highlight zitate aufnahmen aufzeichnungen untertitel
      gespräche exporte kapitel
      cahiers carnets citations extraits enregistrements sous titres vidéos
      apuntes notas citas grabaciones subtítulos destacados
      vídeos cadernos anotações citações gravações legendas destaques
      note appunti citazioni registrazioni sottotitoli evidenziazioni
      notities aantekeningen citaten opnames ondertitels
      anteckningar citat inspelningar undertexter noter optagelser undertekster opptak ljud
      notatki cytaty nagrania napisy poznámky titulky
      заметки цитаты записи субтитры аудио видео нотатки цитати записи
      笔记 摘录 录音 字幕 节目 ノート メモ 録音 메모 노트 녹음 자막
      飞书妙记 通义听悟 讯飞听见
      youtube stuff things exportación exportaciones exportação exportações esportazioni exporter
      播客文字稿 播客笔记 播客筆記 播客字幕 播客转录 播客逐字稿 ポッドキャストメモ 팟캐스트노트 팟캐스트메모
      rss manual
      listening listened heard log logs summary summaries wiki org yt pod pods
      zusammenfassung zusammenfassungen gehört fiche fiches écoute écoutes résumé résumés resumen
      resúmenes resumo resumos escuchas riassunto riassunti ascolti samenvatting samenvattingen
      sammanfattning sammanfattningar streszczenie streszczenia souhrny összefoglalók конспекты
      конспект notlar notları özet özetler ملخصات סיכומים 要約 まとめ 总结 總結 요약
      ملاحظات مقاطع تسجيلات הקלטות הערות नोट्स
      """
          + String.join(" ", EpisodeWord.NAMES)
          + " "
          + String.join(" ", TranscriptWord.NAMES)),

  /// Parts of a repository, and states of work, which never are a show.
  PART(
      """
      webpage webpages website websites homepage webseite landing landingpage webapp monorepo
      data src content source sources files media public output outputs input inputs result results processed
      generated pipeline script cache storage store
      pages references index indice talk talks
      announcement announcements news
      docs doc documentation api app apps assets static frontend backend server client web www
      blog blogs articles collections plaintext audiotext text texts original originals complete
      completed progress draft drafts todo done review reviewed ready pending backfill queue queued proofread
      include includes partial partials layouts components
      series channel channels creators youtuber youtubers
      contents main md markdown skill skills ticket tickets issues agents
      その他 其他 others miscellaneous sonstiges diverses verschiedenes autres otros varios outros diversos altro overig
      övrigt diverse прочее разное другое інше inne ostatní 기타
      hugo jekyll octopress eleventy gatsby js css img images javascript javascripts
      """
          + String.join(" ", ProgramFolder.NAMES)),

  /// Where people keep whatever they have, programs for notes and highlights among it.
  KEEPING(
      """
      corpus documents downloads desktop home users tmp temp git repos projects work
      mnt srv var volumes dropbox onedrive icloud nextcloud
      vault inbox archive archives areas resources zettelkasten airr anytype apple bear capacities castro
      evernote joplin keep logseq notion obsidian onenote overcast pocket casts podwise readwise roam
      simplenote snipd standard upnote zettlr
      dokumente schreibtisch téléchargements documentos descargas escritorio transferências
      documenti scaricati documenten bureaublad dokument dokumenter hämtade nerladdningar
      dokumenty pobrane stažené документы загрузки документи завантаження
      文档 文件 下载 ドキュメント 書類 ダウンロード 문서 다운로드
      مستندات تنزيلات מסמכים הורדות डाउनलोड
      """
          + String.join(" ", PodcastWord.NAMES)),

  /// How far the work on a transcript is, and what was done to it: several states of the same
  /// episodes lie side by side.
  STATE(
      """
      raw clean cleaned final edited corrected original originals uncorrected
      labeled labelled unlabeled unlabelled annotated aligned unaligned punctuated formatted unformatted
      normalized normalised timed timestamped untimed unprocessed unverified translated
      untranslated anonymized anonymised
      korrigiert bereinigt roh übersetzt corrigé corrigés nettoyé brut traduit corregido corregidos limpio crudo
      traducido corrigido limpo traduzido corretto corretti pulito grezzo tradotto rättad rå opgeschoond vertaald
      исходные исправленные 修正 校正 校对 校對 原始 整理 翻译 翻譯 翻訳
      """),

  /// Words that go with others.
  BESIDE(
      """
      show notes raw clean cleaned final auto automatic manual old new edited corrected whisper google
      youtube json txt text md markdown html adoc asciidoc english german en de fr es and with without all podcast
      export exports exported backup sync synced import research highlights site website web test tests
      sample samples example examples demo
      """),

  /// Words that go with names of kinds and places.
  MY(
      """
      my other misc various saved mine meine eigene alte neue mes mis meus meu mijn mina moje мои from in
      of de des du d di del da do
      """);

  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+|(?<=\\p{L}{5})(?=\\d)");
  private static final Pattern VERSION = Pattern.compile("v\\d{1,2}");
  private static final Pattern NUMBER = Pattern.compile("s?\\d+");

  @SuppressWarnings("ImmutableEnumChecker") // It is a copy that nobody can change.
  private final Set<String> words;

  FolderWord(String words) {
    this.words = Set.copyOf(Arrays.asList(plain(words).strip().split("\\s+")));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /// The words of a folder's name, in small letters.
  static Set<String> of(String folder) {
    return BETWEEN
        .splitAsStream(plain(folder))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  boolean isIn(Set<String> name) {
    return name.stream().anyMatch(words::contains);
  }

  /// Whether a name has no other words than of these kinds, and numbers.
  static boolean areAll(Set<String> name, FolderWord... kinds) {
    return name.stream()
        .allMatch(word ->
            isNumber(word) || Arrays.stream(kinds).anyMatch(kind -> kind.words.contains(word)));
  }

  static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches() || isVersion(word);
  }

  /// `v2`: the same files once more.
  static boolean isVersion(String word) {
    return VERSION.matcher(word).matches();
  }
}
