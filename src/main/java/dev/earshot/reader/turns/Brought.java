package dev.earshot.reader.turns;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Labels of what each of several people brings along: `Ida Music:`, `Bo's pick:`, `Tipp von Ida:`.
/// They are no names. One alone may be, as somebody could be called so.
final class Brought {
  private static final int SEVERAL = 2;

  /// Surnames that many people have are left out, such as Price, Story and Book.
  private static final Set<String> THINGS =
      Arrays.stream(
              """
              music song songs album albums track pick picks choice choices recommendation recommendations rec recs
              favorite favorites favourite favourites topic topics question questions answer answers notes links
              thoughts takeaway takeaways rating score vote votes prediction predictions tip tips rant update updates
              news movie movies film films game games app apps tool tools segment intro outro summary todo section
              musik lied lieder tipp tipps empfehlung empfehlungen thema themen frage fragen antwort notizen meinung
              bewertung vorhersage musique chanson choix recommandation recommandations sujet sujets avis astuce
              música musica canción recomendación recomendaciones tema temas pregunta preguntas opinión favorito
              favoritos recomendação recomendações pergunta opinião canzone consiglio consigli domanda argomento
              muziek liedje aanrader onderwerp vraag musikk låt låtar tips rekommendation fråga ämne anbefaling
              emne spørgsmål spørsmål suositus aihe kysymys muzyka polecenie polecajka temat pytanie hudba píseň
              doporučení téma otázka zene ajánló kérdés музыка песня рекомендация тема вопрос музика пісня питання
              müzik şarkı öneri konu soru\
              """
                  .split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> OF =
      Set.of("from", "by", "von", "de", "di", "da", "do", "van", "av", "fra", "od", "от", "від");

  private Brought() {}

  /// Those of the labels that tell what somebody brings; none where only one does.
  static Set<String> in(Collection<String> labels) {
    var brought = labels.stream().filter(Brought::isThing).collect(Collectors.toSet());
    return brought.size() < SEVERAL ? Set.of() : brought;
  }

  /// Whether the thing stands behind a name, or before one and a word such as `von`.
  private static boolean isThing(String label) {
    var words = label.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
    int last = words.length - 1;
    return last > 0
        && (THINGS.contains(words[last])
            || (last > 1 && THINGS.contains(words[0]) && OF.contains(words[1])));
  }
}
