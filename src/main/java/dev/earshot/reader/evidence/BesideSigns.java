package dev.earshot.reader.evidence;

import dev.earshot.notation.DayNotation;
import dev.earshot.notation.DayOrder;
import dev.earshot.notation.EpisodeWord;
import dev.earshot.reader.Stem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What shows that a page lies beside episodes and tells of none: it is of the site or the work on
/// it, lists them, or is about somebody or something in them.
final class BesideSigns {
  private static final int SEVERAL = 3;

  /// Pages that sites have, and what people write for those who go on with their work. In small
  /// letters, with blanks for whatever stands between words.
  private static final Set<String> PAGES =
      Arrays.stream(
              """
              about|about me|about us|about this site|about this page|about this podcast|about the podcast
              about the show|contact|contacts|contact us|imprint|legal|legal notice|privacy|privacy policy
              terms|terms of service|terms of use|disclaimer|credits|acknowledgements|acknowledgments
              colophon|footer|header|sidebar|nav|navbar|navigation|menu|sitemap|subscribe|donate|support us
              handoff|handover|hand off|work log|worklog|working notes|devlog|session log|session notes
              welcome|start here|willkommen|bienvenue|bienvenidos|bienvenida|benvenuti|welkom|välkommen|witamy
              status report|backlog|open questions|scratchpad|log
              impressum|kontakt|kontakte|datenschutz|datenschutzerklärung|über uns|über mich|ueber uns
              über den podcast|über diesen podcast|danksagung|übergabe|arbeitsprotokoll|fußzeile
              à propos|a propos|qui sommes nous|mentions légales|contactez nous|remerciements|crédits
              acerca|acerca de|sobre|sobre mí|sobre nosotros|quiénes somos|contacto|aviso legal|créditos
              agradecimientos|sobre nós|sobre o podcast|contato|contatos|contactos|política de privacidade
              chi siamo|chi sono|contatti|note legali|ringraziamenti|over ons|over mij|colofon|dankwoord
              om oss|om os|om mig|om meg|kontakta oss|kontakt oss|tietoa meistä|yhteystiedot|tietosuoja
              o nas|o mnie|o nás|kontakty|rólunk|kapcsolat|impresszum|despre|despre noi|sobre nosaltres
              о нас|о себе|о подкасте|о проекте|контакты|наши контакты|обратная связь|про нас|контакти
              hakkımızda|hakkında|iletişim|σχετικά|επικοινωνία|من نحن|اتصل بنا|אודות|צור קשר
              हमारे बारे में|संपर्क|tentang|tentang kami|kontak|hubungi kami|giới thiệu|liên hệ|เกี่ยวกับเรา|ติดต่อเรา
              关于|关于我们|關於|關於我們|联系我们|聯絡我們|联系方式|致谢|このサイトについて|このpodcastについて|このポッドキャストについて|この番組について|番組について|关于本站|关于本播客|关于本节目|關於本節目|關於本播客|팟캐스트 소개|お問い合わせ|連絡先|소개|문의|연락처\
              """
                  .split("[|\n]"))
          .map(String::strip)
          .collect(Collectors.toUnmodifiableSet());

  /// With a day behind it.
  private static final int LONGEST_NAME = 60;

  private static final Pattern BETWEEN = Pattern.compile("[\\s_.,:;!’'-]+");
  private static final Pattern DAY = Pattern.compile("[\\s_-]*\\d{4}[-_.]?\\d\\d[-_.]?\\d\\d$");

  /// Whether it says plainly, or shows, that somebody is heard in it.
  static final PageSign HEARD =
      page ->
          FactSigns.hasEpisodeFact(page)
              || TitleSigns.isNumberedEpisode(page)
              || TalkSigns.isTalk(page)
              || TalkSigns.hasMoments(page)
              || TalkSigns.hasTimedQuotations(page);

  /// The same, or who is heard and where it plays.
  private static final PageSign SOUNDING = HEARD.or(FactSigns::hasSound);

  static final PageSign PAGE_OF_SITE =
      ((PageSign) page -> isPage(Stem.of(page.source())) || isPage(page.title()))
          .unless(SOUNDING)
          .unless(LinkSigns::hasPodcastLink);

  private static boolean isPage(String name) {
    if (name.length() > LONGEST_NAME) return false;
    var words =
        BETWEEN
            .matcher(DAY.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst(""))
            .replaceAll(" ");
    return PAGES.contains(words.strip());
  }

  /// What a site puts into each of its pages; transcripts may lie there as well.
  private static final Pattern PARTIALS =
      Pattern.compile(
          "(?i)_(?:includes?|layouts?|partials?|components?|widgets?)|includes|partials");

  static final PageSign PARTIAL =
      ((PageSign)
              page ->
                  IntStream.rangeClosed(1, 2)
                      .mapToObj(page::folder)
                      .anyMatch(folder -> PARTIALS.matcher(folder).matches()))
          .unless(SOUNDING)
          .unless(PlaceSigns::isTranscriptProse);

  /// `001 - Scrambling eggs`, `#12: Salt`, `Folge 3 – Brot`: points that somebody counts are
  /// written otherwise.
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?iu)(?:[-*+•]\\s)?(?:(?:"
              + EpisodeWord.BEFORE
              + ")\\s?#?\\d{1,4}|#\\d{1,4}|0\\d{1,3})\\s?(?:[-–—|]|:(?!\\d)|\\t)\\s?\\S.{0,100}");

  private static final int FIRST_YEAR = 2004;

  /// What may stand beside a day: a number, the day of the week.
  private static final int BESIDE_DAY = 20;

  /// Nothing but the titles or days of episodes, one a line.
  static final PageSign LIST =
      ((PageSign)
              page ->
                  !page.hasFrontMatter()
                      && page.body().size() >= SEVERAL
                      && (page.body().stream().allMatch(l -> COUNTED.matcher(l).matches())
                          || page.body().stream().allMatch(BesideSigns::isDay)))
          .unless(page -> EpisodeWord.episode(Stem.of(page.source())).isPresent())
          .unless(TalkSigns::isTalk)
          .unless(TalkSigns::hasMoments)
          .unless(TalkSigns::hasTimedQuotations)
          .unless(CountingSigns::areEpisodes);

  private static boolean isDay(String line) {
    return published(line)
        .filter(day -> line.length() - (day.to() - day.from()) <= BESIDE_DAY)
        .isPresent();
  }

  /// A day on which there were podcasts: what happened before is what people tell of.
  private static Optional<DayNotation.Place> published(String line) {
    return DayNotation.first(line, 0, DayOrder.DAY_FIRST)
        .filter(day -> day.day().getYear() >= FIRST_YEAR);
  }

  private static final Pattern HEADING = Pattern.compile("#{2,4}\\s.*");
  private static final int LONGEST_FACTS = 120;

  /// Each heading but that of the page with a day right below, and a few words: what was published
  /// there, and none of it told of.
  static final PageSign FRONT_PAGE =
      ((PageSign) page -> !page.hasFrontMatter() && leadsToSeveral(page.body()))
          .unless(SOUNDING)
          .unless(TitleSigns::isNumbered)
          .unless(CountingSigns::areEpisodes)
          .unless(CountingSigns::areHeadings);

  private static boolean leadsToSeveral(List<String> body) {
    var headings =
        IntStream.range(0, body.size())
            .filter(i -> HEADING.matcher(body.get(i)).matches())
            .toArray();
    boolean areDated =
        Arrays.stream(headings)
            .allMatch(i ->
                i + 1 < body.size()
                    && body.get(i + 1).length() <= LONGEST_FACTS
                    && published(body.get(i + 1)).isPresent());
    return headings.length > 1 && areDated && body.size() <= 2 + 4 * headings.length;
  }

  /// What a wiki has pages of: people, places, works and notions that come up in episodes. Tags
  /// tell where they do.
  private static final Pattern ENTITY =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:entit(?:y|ies)|persons?|people|organi[sz]ations?|compan(?:y|ies)|places?|locations?|concepts?|terms?"
              + "|glossary|authors?|moc|entität|person|organisation|begriff|ort|entité|personne|lieu|entidad|persona|concepto|lugar"
              + "|entidade|pessoa|conceito|entità|concetto|luogo|entiteit|persoon|begrip|plats|begrepp|osoba|pojęcie|miejsce"
              + "|сущность|персона|человек|понятие|место|организация|人物|概念|实体|實體|组织|組織|公司|地点|地點|用語|인물|개념)(?!\\p{L})");

  private static final Pattern PODCAST = Pattern.compile("(?iu)podcast|episode(?!\\p{L})");

  static final PageSign ENTITY_PAGE =
      ((PageSign)
              page -> {
                var kind = page.values("type", "kind", "entity_type", "note_type");
                return ENTITY.matcher(kind).find() && !PODCAST.matcher(kind).find();
              })
          .unless(SOUNDING);

  private static final Pattern SERVICE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:telegram|discord|slack|whatsapp|mattermost|irc|zulip|wechat|微信群|mailing[ _-]?list)(?!\\p{L})");

  /// Sources and shows may be called by a fireside chat.
  private static final Pattern KIND_OF_CHAT =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:group[ _-])?(?:chat|forum)(?:$|[ _-](?:log|summary|digest|export)s?)");

  private static final Set<String> COUNTS_OF_MESSAGES =
      Set.of("message_count", "messages", "messagecount", "post_count", "num_messages");

  /// What somebody sums up of a chat or a forum.
  static final PageSign CHAT_SUMMARY =
      ((PageSign)
              page ->
                  page.hasFrontMatter()
                      && (SERVICE.matcher(page.values("type", "kind", "source")).find()
                          || KIND_OF_CHAT.matcher(page.values("type")).find()
                          || COUNTS_OF_MESSAGES.stream().anyMatch(page.facts()::containsKey)))
          .unless(SOUNDING)
          .unless(FactSigns::isTaggedPodcast);

  private BesideSigns() {}
}
