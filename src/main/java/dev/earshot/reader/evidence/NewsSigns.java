package dev.earshot.reader.evidence;

import dev.earshot.notation.EpisodeWord;
import java.util.regex.Pattern;

/// What shows that a post only tells that something of an episode can be had by now, such as its
/// video. The episode has a post of its own, with the same number.
final class NewsSigns {
  /// Behind a colon or a dash stands a title, which may be of anything.
  private static final Pattern EPISODE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})" + EpisodeWord.BEFORE + "\\s?#?\\d{1,4}(?!\\d|\\s{0,2}[:：|–—-])");

  private static final Pattern THING =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:videos?|vidéos?|vídeos?|filmen?|nagranie|видео|відео|wideo|slides|folien|diapos?|diapositivas"
              + "|photos|fotos|bilder|transcripts?|transkript|transcription|transcripción|transcrição|trascrizione)(?!\\p{L})|動画|视频|影片|영상");

  private static final Pattern HAD =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:is|are) (?:now|finally|here|up|out|online|live|available)|now (?:online|available|on)|(?:has|have) arrived"
              + "|(?:ist|sind) (?:jetzt|nun|da|online|verfügbar)|(?:jetzt|nun|nur|ab sofort|endlich) (?:auch|als|auf|online|verfügbar)"
              + "|(?:est|sont) (?:arrivée?s?|en ligne|disponibles?|là)|maintenant (?:en|disponible)|(?:ya|ahora) (?:está|disponible|en)|está disponible"
              + "|já (?:está|disponível)|(?:è|sono) (?:online|arrivat[oaie]|disponibil[ei])|ora (?:online|disponibile|anche)|staat (?:nu )?online|nu (?:online|ook|också|även|på)"
              + "|finns nu|er (?:nu|nå) (?:online|ute)|już (?:jest|dostępn\\p{L}+)|(?:уже|теперь) \\p{L}+|доступ\\p{L}+)(?!\\p{L})|公開しました|上线|上線");

  private NewsSigns() {}

  static final PageSign NEWS_OF_EPISODE =
      ((PageSign)
              page ->
                  page.hasFrontMatter()
                      && EPISODE.matcher(page.title()).find()
                      && THING.matcher(page.title()).find()
                      && HAD.matcher(page.title()).find())
          .unless(TalkSigns::isTalk)
          .unless(TalkSigns::hasMoments);
}
