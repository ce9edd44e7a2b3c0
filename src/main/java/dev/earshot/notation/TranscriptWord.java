package dev.earshot.notation;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people call a transcript, also in haste, in the languages that they write. For patterns
/// that ignore case, also of letters beyond ASCII.
public final class TranscriptWord {
  private static final List<String> UNSPACED =
      words("文字起こし 書き起こし 逐字稿 文字稿 原始文稿 文稿 녹취록 스크립트 บทถอดเสียง");

  /// A single file may be called by the plural as well.
  private static final List<String> SINGULAR =
      words(
          """
          transcript transcripts transcipt transcipts trancript trancripts transcription transkiption
          transkript transkripte transkription abschrift mitschrift verschriftlichung verschriftung
          transcripción transcripcion transcrição trascrizione transcriptie litterointi transkrypcja přepis
          átirat leirat расшифровка стенограмма розшифровка стенограма döküm تفريغ النص תמלול प्रतिलेख
          απομαγνητοφώνηση transkrip transcripció transcriere transkribering transskription transkripsjon\
          """);

  private static final List<String> PLURAL =
      words(
          """
          transkripter transkriptionen transkriptioner transkriptit transkripty transcriptions
          transcripciones transcripcions transcripties transcrições transcricoes trascrizioni abschriften
          mitschriften litteroinnit transkrypcje přepisy átiratok leiratok расшифровки стенограммы
          розшифровки стенограми dökümler תמלולים transcrieri\
          """);

  private static final String PHRASES = "text of the episode|uitgeschreven tekst|bản ghi";

  public static final String ONE =
      "(?:" + anyOf(SINGULAR) + "|" + anyOf(UNSPACED) + "|" + PHRASES + ")";

  /// In scripts that are written without blanks: it may stand within other words.
  public static final String ONE_UNSPACED = "(?:" + anyOf(UNSPACED) + ")";

  /// What a folder of them is called.
  public static final List<String> NAMES =
      Stream.of(SINGULAR, UNSPACED, PLURAL).flatMap(List::stream).toList();

  public static final String NAME = "(?:" + anyOf(NAMES) + "|" + PHRASES + ")";

  private static final Pattern ALONE = Pattern.compile("(?iu)_?" + NAME);

  private TranscriptWord() {}

  private static List<String> words(String list) {
    return List.of(list.split("\\s+"));
  }

  /// The longest first, as a pattern takes the first that fits.
  private static String anyOf(List<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .collect(Collectors.joining("|"));
  }

  /// Whether a name is nothing else, of one or of several.
  public static boolean is(String name) {
    return ALONE.matcher(name).matches();
  }
}
