package dev.earshot.reader.turns;

import java.util.regex.Pattern;

/// What is read out for whoever pays for an episode. The word that stands before it is nobody's
/// name, and nobody who speaks in the episode says what follows.
public final class Sponsor {
  private static final String WORD =
      "(?:sponsors?|sponsor(?:ed|ing|isé|isée| message| read| break)?|ads?|adverts?|advertisements?|advertising"
          + "|ad (?:break|read)|promo|werbung|werbepause|werbepartner|anzeige|publicité|partenaire|publicidad|anuncios?"
          + "|patrocinio|patrocinador(?:es|a)?|patrocina|patrocínio|publicidade|anúncios?|pubblicità|sponsorizzazione"
          + "|reclame|advertentie|annons|reklam[aey]?|annonse|annonce|mainos|patronat|partner odcinka|hirdetés|szponzor"
          + "|támogató|реклама|спонсоры?|إعلان|رعاية|الراعي|פרסומת|חסות|विज्ञापन|प्रायोजक|広告|スポンサー|提供|广告|赞助"
          + "|赞助商|廣告|贊助|광고|협찬|διαφήμιση|χορηγός|iklan|sponsor kami|quảng cáo|nhà tài trợ|โฆษณา|ผู้สนับสนุน|reclamă"
          + "|publicitate|patrocini|publicitat|anunci)";

  private static final Pattern NAME = Pattern.compile("(?iu)" + WORD);

  private static final Pattern LABELLED =
      Pattern.compile("(?iu)[^\\p{L}]{0,20}" + WORD + "[^\\p{L}\\p{N}:：]{0,6}[:：].*");

  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?iu)[^\\p{L}]{0,20}(?:(?:this (?:episode|show|podcast) is )?(?:sponsored by|brought to you by)"
              + "|diese folge wird präsentiert von|cet épisode est (?:sponsorisé|soutenu) par|este (?:episodio|capítulo) está patrocinado por"
              + "|este episódio é patrocinado por|questa puntata è sponsorizzata da)\\b.*");

  private Sponsor() {}

  /// Whether a label is that of advertising.
  static boolean isLabel(String name) {
    return NAME.matcher(name.strip()).matches();
  }

  /// Whether such a label begins the line.
  static boolean isLabelled(String line) {
    return LABELLED.matcher(line).matches();
  }

  /// Whether a line begins such a message. A host may well say the same.
  public static boolean isMessage(String line) {
    return isLabelled(line) || MESSAGE.matcher(line).matches();
  }
}
