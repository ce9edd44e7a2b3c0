package dev.earshot.reader.evidence;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.PodcastWord;
import dev.earshot.notation.Signs;
import dev.earshot.notation.WebAddress;
import dev.earshot.reader.Stem;
import dev.earshot.reader.markdown.FactKeys;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What shows that somebody wrote of something else: a meeting, a book, a day, a song.
final class OtherSigns {
  private static final int SEVERAL = 3;

  /// Whether it says plainly that it is an episode, in which people may speak of all this.
  private static final PageSign OF_EPISODE =
      page -> FactSigns.hasEpisodeFact(page) || TitleSigns.isNumberedEpisode(page);

  /// Whether it is numbered and quotes who spoke when, as a summary of an episode does.
  private static final PageSign QUOTED =
      OF_EPISODE.or(TitleSigns::isNumbered).and(TalkSigns::hasTimedQuotations);

  /// Whether it is a numbered episode that was recorded or talked about as a podcast.
  private static final PageSign OF_PODCAST =
      page -> TitleSigns.isNumberedEpisode(page) && WordSigns.speaksOfPodcasts(page);

  private static final Pattern FOLDER =
      Pattern.compile(
          "(?i)[\\d"
              + " ._-]*(?:people|persons|contacts|books?|reading|literature|articles?|clippings|tweets|papers|movies|films|tv|recipes?|meetings?|daily(?:"
              + " notes)?|journal|diary|courses?|lectures?|projects?"
              + "|work-?outs?|travel|quotes|music|songs|poems)");

  private static final Pattern OTHER_KIND =
      Pattern.compile(
          "\\b(?:books?|articles?|tweets?|papers?|movies?|films?|recipes?|daily|journal|diary|person|people"
              + "|meetings?|tasks?|projects?|companies|company|supplementals?|kindle|clippings?)\\b");

  private static final Pattern OTHER_WORKS =
      Pattern.compile(
          "\\b(?:(?:tv|web)?[ _-]?series|tv|anime|games?|courses?|lectures?|albums?|songs?|poems?"
              + "|concerts?|kanban|moc)\\b");

  /// Tags say less than a kind: what tells of an episode may be about a book.
  static final PageSign TAGGED_OTHERWISE =
      kind("type", "kind", "category", "medium")
          .or(kind("tags", "tag").unless(FactSigns::hasEpisodeFact).unless(TalkSigns::isTalk))
          .unless(FactSigns::isTaggedPodcast);

  /// Whoever watches a series numbers its episodes as well.
  static final PageSign OTHER_WORK =
      page ->
          OTHER_WORKS.matcher(page.values("type", "kind", "medium")).find()
              && !FactSigns.isTaggedPodcast(page);

  private static PageSign kind(String... keys) {
    return page -> OTHER_KIND.matcher(page.values(keys)).find();
  }

  /// What a play or a film tells beside its words, and who speaks in court. Plays for the ear have
  /// scenes as well, so this is no proof.
  static final PageSign STAGED =
      PageSign.lines(
              2,
              "[#*\\s]*(?:(?i:act|scene|akt|szene|aufzug|auftritt|acte|sc[eè]ne|acto|escena)\\s+(?:[IVX]+|\\d+|(?i:one"
                  + "|two|three|four|five|first|second|third))\\b.*|\\d+\\.\\s*(?i:akt|szene|aufzug|auftritt)\\b.*"
                  + "|(?:INT|EXT)\\.\\s.*|[(\\[*_\\s]*(?:Exit|Exeunt|Enter|Curtain|Vorhang|CURTAIN|FADE (?:IN|OUT))\\b.{0,40}"
                  + "|(?i:dramatis person[aæ]e?|characters|personen)|(?i:an? (?:play|comedy|tragedy|farce) in\\b.*)"
                  + "|\\p{Lu}[\\p{L} ]{0,30}[:.]\\s*[(\\[](?!(?i:laugh|chuckl|giggl|inaudible|unintelligible|crosstalk|music|applause|pause|silence|sigh|cough|lacht|rires?|risas?))\\p{Ll}[^()\\[\\]]{2,60}[)\\]].*"
                  + "|[(\\[](?:He|She|They|\\p{Lu}{2,20})\\s\\p{Ll}+s\\b.{0,40}[.)\\]]+"
                  + "|THE (?:COURT|WITNESS|CLERK|BAILIFF)\\s*:.*|Case No\\.? .*|IN THE .*\\bCOURT\\b.*"
                  + "|(?iu:(?:\\p{L}+(?:er|te) (?:akt|aufzug|szene)|(?:\\p{L}+ (?:acte|acto|ato|atto)|(?:acte|acto|ato|atto) \\p{L}+))\\b.{0,40}"
                  + "|(?:schauspiel|lustspiel|trauerspiel|komödie|tragödie|drama|drame|comédie|tragédie|comedia|tragedia|comédia|tragédia|commedia|dramma|sztuka|пьеса|комедия"
                  + "|драма) (?:in|en|em|w|в) .{1,30}|[(\\[*_\\s]*(?:rideau|telón|pano|sipario|doek|ridå|kurtyna|занавес|завіса|幕)[.)\\]*_\\s]*"
                  + "|第[一二三四五\\d]幕.{0,20}"
                  + "|(?:processo|proceso|procès|dossier|aktenzeichen|az\\.|procedura|zaaknummer|sygnatura|sygn\\.|дело|справа|mål|案号|事件番号)(?: akt| n| nr)?[.º°]{0,2}\\s*[:№]?\\s*\\p{L}{0,3}\\s?\\d+[/ -].*"
                  + "|(?:judge|witness|prosecutor|richter(?:in)?|zeuge|zeugin|staatsanw(?:alt|ältin)|juíza?|testemunha|juez|jueza|testigo|fiscal|juge|témoin|procureur|giudice|testimone"
                  + "|rechter|getuige|sędzia|świadek|судья|свидетель|суддя|свідок|domare|vittne|法官|证人|裁判官|証人)\\s*[:：].*))")
          .or(PageSign.title("^(?:INT|EXT)\\."))
          .unless(PlaceSigns::isLongTalk);

  private static final Pattern CHATTING =
      Pattern.compile(
          "(?i)(?:user|assistant|system|human|ai|bot|chatbot|chatgpt|claude|gemini|copilot|you|me|customer|agent"
              + "|client|support)(?: said)?");

  /// Most turns are of a program and whoever asks it, or of a shop and its customer.
  static final PageSign CHAT =
      page -> {
        var turns = page.turns().all();
        long chatting =
            turns.stream()
                .flatMap(turn -> turn.speaker().stream())
                .filter(name -> CHATTING.matcher(name).matches())
                .count();
        return chatting > 0 && 2 * chatting > turns.size();
      };

  private static final Pattern WRITER = Pattern.compile("(?i:me|you|ich|moi|yo|eu|io|я)(?: said)?");

  /// Whoever writes down an episode is seldom part of it.
  static final PageSign OWN_TALK =
      page ->
          page.turns().all().stream()
              .flatMap(turn -> turn.speaker().stream())
              .anyMatch(name -> WRITER.matcher(name).matches());

  /// A book in which people talk, perhaps in another language, with words and tasks below.
  static final PageSign LESSON =
      PageSign.title("(?iu)^(?:" + TitleSigns.LESSON + ")\\s*#?\\d")
          .or(
              PageSign.lines(
                      2,
                      "(?iu)[#*\\s]*(?:vocabulary|exercises?|grammar|gloser|oppgaver?|grammatikk|vokabeln"
                          + "|wortschatz|übung(?:en)?|grammatik|vocabulaire|exercices?|grammaire|vocabulario"
                          + "|ejercicios?|gramática|vocabolario|esercizi|esercizio|grammatica|woordenschat"
                          + "|woordenlijst|oefening(?:en)?|ordlista|övning(?:ar)?|vocabulário|exercícios?"
                          + "|słownictwo|ćwiczeni[ea]|gramatyka|упражнени[ея]|грамматика|単語|練習|文法"
                          + "|生词|练习|语法)[*\\s]*\\d{0,2}[*\\s]*(?:[:：].*|$)")
                  .unless(OF_EPISODE))
          .unless(TalkSigns::hasMoments);

  /// Whoever helps a customer counts the cases, and names both above what they write.
  static final PageSign TICKET =
      PageSign.lines(
              1,
              "(?iu)\\W*(?:(?:support )?ticket|case|order|vorgang|bestellung|dossier|commande|pedido|caso"
                  + "|ordine|zaak)(?: (?:id|no\\.?|number|nr\\.?|nummer))?\\s*[:#]\\W*[\\w-]*\\d.{0,30}")
          .and(
              PageSign.lines(
                  1,
                  "(?iu)\\W*(?:customer|client|agent|operator|assigned to|kund(?:e|in)|bearbeiter(?:in)?|conseill(?:er|ère)"
                      + "|cliente|agente|operatore|klant|medewerker)(?: name)?\\s*:\\s*\\p{Lu}.{0,40}"))
          .unless(OF_EPISODE);

  static final PageSign CHAT_NAME =
      PageSign.name(
          "_?chat(?:s|log)?\\W.*|(?:whatsapp|telegram|discord|slack)\\.\\w+"
              + "|.*(?:whatsapp|telegram|discord|slack|teams)[ _-]?(?:chat|export|log).*");

  /// What the written record of a gathering is called.
  private static final String RECORD =
      "(?iu:(?:sitzungs|verhandlungs|vernehmungs)protokoll\\b|protokoll (?:der|des|vom|zur)\\b|niederschrift über\\b|(?:gemeinderats|stadtrats|vorstands)sitzung\\b"
          + "|procès-verbal\\b|compte[ -]rendu (?:de|du|d['’])|acta de (?:la |el )?(?:sesión|reunión|audiencia|asamblea)|acta n|ata (?:da|de|do|n)\\b|termo de (?:audiência|depoimento)"
          + "|verbale (?:di|del|della|n)\\b|notulen\\b|verslag (?:van de )?vergadering|mötesprotokoll|referat (?:fra|af) (?:møte|møde|bestyrelse)|pöytäkirja\\b"
          + "|protokół (?:z|nr|rozprawy)\\b|zápis (?:z|ze)\\b|jegyzőkönyv|proces-verbal|протокол (?:заседания|собрания|совещания|допроса|засідання|зборів|№)"
          + "|(?:toplantı|duruşma) tutanağı|議事録|会议纪要|会议记录|會議記錄|庭审笔录|회의록|محضر (?:اجتماع|جلسة)|פרוטוקול (?:ישיבת|דיון))";

  /// How such a page begins its title; many an episode has such words further on. Or it says who
  /// came to a meeting, or what goes into a dish.
  static final PageSign GATHERING =
      PageSign.title(
              "(?i)^(?:(?:board|team|staff|council|committee|status|project|weekly|monthly|sprint|kick-?off) meeting\\b"
                  + "|(?:weekly|daily|team|project) sync\\b|(?:1:1|1-on-1|one-on-one|retro(?:spective)?) (?:with|\\d)"
                  + "|meeting (?:notes|minutes|of|on|\\d)|minutes (?:of|\\d)|(?:daily )?stand-?up\\b"
                  + "|sprint (?:review|planning|retro)|(?:code )?review of (?:pr|mr)\\b"
                  + "|(?:code )?review of .*\\b(?:modules?|class|classes|functions?|patch|branch|commits?)\\b"
                  + "|[\\p{L} ]{1,30}\\b(?:sync|stand-?up|retro|refinement|all-hands)\\W*(?:\\d|$)"
                  + "|(?:pr|mr|pull request|merge request) #?\\d+|invoice\\b|receipt\\b"
                  + "|(?:city|town|county|parish|village|district) council (?:of|meeting|minutes)\\b|public hearing\\b|hansard\\b"
                  + "|"
                  + RECORD
                  + ")")
          .or(
              PageSign.lines(
                  1,
                  "(?iu)[#*_\\s-]*(?:present|absent|apologies|attendees(?=[*_\\s]*:)|action items"
                      + "|decisions(?: made)?|ingredients|serves|prep time|cook time|yield"
                      + "|anwesend|entschuldigt|tagesordnung|zutaten|présents|absents|ordre du jour|ingrédients|asistentes"
                      + "|orden del día|ingredientes|presenti|ordine del giorno|ingredienti|presentes|ordem do dia|aanwezig|afwezig|agendapunten|närvarande|dagordning"
                      + "|obecni|nieobecni|porządek obrad|присутствовали|повестка дня|присутні|порядок денний|出席者|出席人员|参会人员|참석자|안건"
                      + "|katılımcılar|الحضور|جدول الأعمال|משתתפים|סדר יום)[*_\\s]*(?:[:：].*|$)"))
          .or(PageSign.lines(1, "[#*_\\s]*(?:" + RECORD + ").{0,80}(?<![.!?…])"))
          .unless(OF_EPISODE.or(QUOTED));

  /// `John 3:16 ...`, `[Chorus]`
  static final PageSign VERSE =
      PageSign.lines(SEVERAL, "(?:[1-3] )?\\p{Lu}\\p{Ll}+ \\d{1,3}:\\d{1,3}\\b.*")
          .or(
              PageSign.lines(
                  2,
                  "(?i)\\W*(?:verse|chorus|refrain|bridge|pre-?chorus|outro|strophe)(?: \\d)?\\W*"));

  /// `(p. 12)`
  static final PageSign BOOK =
      PageSign.words(
              "(?i)\\((?:p|pp|page|s|seite)\\.? ?\\d{1,4}(?:[-–]\\d+)?\\)|\\bloc(?:ation)?\\.? \\d{2,5}\\b",
              "(p",
              "(s",
              "loc")
          .unless(OF_EPISODE)
          .unless(PlaceSigns::isLongTalk);

  static final PageSign DIARY =
      PageSign.headings(
              2,
              "(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.*|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag\\b.*|Mittwoch\\b.*")
          .unless(OF_EPISODE);

  /// What somebody did on a day; what they note down of an episode has other times.
  static final PageSign DAY =
      PageSign.title(
              "^\\W*(?:\\p{L}{2,10},? )?\\d{1,4}[-./ ](?:\\d{1,2}|\\p{L}{3,9})[-./ ]\\d{1,4}\\W*$")
          .and(TalkSigns::hasTimes);

  private static final String LISTS =
      "(?i)\\b(?:work-?outs?|hiit|exercises?|interval (?:run|training)|set ?lists?|track"
          + " ?lists?|playlists?|recipes?|weekdays?|departures|arrivals|invoices?|glossary|race"
          + " results?|\\d+ ?km|results|splits|parkrun|time ?tables?|itinerary|schedule|opening"
          + " hours|movies|watch ?list|full album|dj (?:set|mix)|mixtape|full (?:concert|set))\\b";

  static final PageSign OTHER_LIST = PageSign.title(LISTS).or(PageSign.name(".*" + LISTS + ".*"));

  /// `The 50 best episodes`: many of them, and none that is told of.
  private static final String COUNTED =
      "(?iu)(?<![\\p{L}\\d#.])(?:\\d{1,4}|five|seven|ten|twelve|twenty|fünf|sieben|zehn|zwölf|cinq|dix|cinco|diez|dez|cinque|dieci|vijf|tien)\\s(?:[\\p{L}-]{1,20}\\s){0,3}"
          + "(?:podcast-?)?"
          + EpisodeWord.SEVERAL_COUNTED
          + "(?!\\p{L})(?!\\s?#?\\d)"
          + "|\\d{1,4}\\s?(?:本|個|个|集|期|つ)の?(?:エピソード|节目|節目)|\\d{1,4}\\s?개(?:의)? 에피소드";

  /// `播客`, `Podcast Talks`: where a site or a listener has all that they have of them.
  private static final String NO_NAME =
      "(?iu)^\\P{L}*"
          + PodcastWord.ONE
          + "(?:[\\s_-](?:talks|appearances|interviews|features|mentions|summaries|notes|notizen|notas|appunti))?\\P{L}*$";

  static final PageSign LIST_OF_PODCASTS =
      PageSign.title(
              "(?iu)(?<!\\p{L})(?:\\p{L}{0,30}podcasts|"
                  + PodcastWord.SEVERAL
                  + ")(?!\\p{L})|\\bpodcast (?:apps?|players?|list|index|feeds?|recommendations?|directory|subscriptions?|transcripts|episodes|archive)\\b"
                  + "|(?:好きな|おすすめの?|オススメの?|[聞聴き]いている|喜欢的?|推荐|推薦|在听的?|좋아하는|추천).{0,8}"
                  + PodcastWord.ONE
                  + "|"
                  + PodcastWord.ONE
                  + "\\s?(?:推荐|推薦|列表|清单|清單|目录|目錄|リスト|一覧|추천|목록)")
          .or(PageSign.title(NO_NAME).unless(CountingSigns::areEpisodes))
          .or(PageSign.title(COUNTED).unless(TalkSigns::isTalk).unless(TalkSigns::hasMoments))
          .unless(OF_EPISODE)
          .unless(LinkSigns::hasLinkedHeadings);

  private static final String GUIDE =
      "(?:guides?|gu[ií]as?|guida|leitfaden|anleitung|handbuch|handbook|how to|tutorials?|checklists?|setup|equipment|hosting|workflow"
          + "|produ(?:k|c)tion|producción|produção|produzione|web-?(?:site|seite)|strateg(?:y|ie)|watch ?list|queue)";

  /// How to make podcasts, or what to hear.
  static final PageSign PODCAST_GUIDE =
      PageSign.title(
              "(?iu)(?<!\\p{L})"
                  + GUIDE
                  + "(?!\\p{L}).{0,40}\\bpodcasts?\\b|\\bpodcasts?\\b.{0,30}(?<!\\p{L})"
                  + GUIDE
                  + "(?!\\p{L})")
          .unless(OF_EPISODE)
          .unless(FactSigns::hasEpisodeFact)
          .unless(TalkSigns::isTalk)
          .unless(page -> !page.quotations().isEmpty());

  /// Apps and catalogues are called by them as well.
  private static final Pattern PODCASTS =
      Pattern.compile(
          "(?iu)(?<!(?:apple|google|samsung|amazon|youtube|pocket)[ -])(?<![\\w./@])"
              + "(?:\\p{L}{1,20}-)?"
              + PodcastWord.SEVERAL
              + "(?![\\w./-]|\\s*[:：])");

  private static final String[] PODCAST = PodcastWord.NAMES.toArray(String[]::new);

  /// Whoever praises podcasts, or plans to do something with them, speaks of many.
  static final PageSign PODCASTS_IN_GENERAL =
      ((PageSign) page -> page.has(SEVERAL, PODCASTS, PODCAST))
          .unless(BesideSigns.HEARD)
          .unless(FactSigns::hasFact)
          .unless(TitleSigns::isNumbered)
          .unless(LinkSigns::hasPodcastLink)
          .unless(LinkSigns::playsEpisode)
          .unless(page -> !page.quotations().isEmpty());

  /// Where a show is found, and who makes it.
  private static final Set<String> PLACES =
      Set.of(
          "website", "web", "webseite", "homepage", "site", "platforms", "feed", "rss", "rss_feed");

  private static final Pattern ADDRESS = Pattern.compile("^(?:url|link)_|_(?:url|link)$");

  private static final List<String> OF_ONE =
      FactKeys.all(
          FactKeys.DATE,
          FactKeys.NUMBER,
          FactKeys.SEASON,
          FactKeys.DURATION,
          FactKeys.AUDIO,
          List.of("show", "transcript", "video_id"));

  /// Who hosts it and where it is found, but nothing of any day.
  static final PageSign SHOW_PAGE =
      page ->
          page.facts().keySet().stream().anyMatch(OtherSigns::isOfShow)
              && OF_ONE.stream().noneMatch(page.facts()::containsKey)
              && !FactSigns.tellsOfEpisode(page)
              && !TitleSigns.isNumberedEpisode(page)
              && !TalkSigns.isTalk(page)
              && !TalkSigns.hasMoments(page)
              && page.quotations().isEmpty();

  /// Whether a fact is of one episode or another thing, and not of many.
  static boolean isOfOne(Page page) {
    return OF_ONE.stream().anyMatch(key -> FormSigns.isFilled(page.facts().getOrDefault(key, "")));
  }

  /// `url_rss` and `rss_url` are of the same.
  private static boolean isOfShow(String key) {
    return PLACES.contains(key) || PLACES.contains(ADDRESS.matcher(key).replaceAll(""));
  }

  private static final Pattern LINK_ALONE =
      Pattern.compile(
          "(?:[-*+•]|\\d{1,3}[.)])\\s+(?:[^\\[\\]]{0,40}\\[[^\\]]+\\]\\(.*|https?://\\S+)");

  /// Links that lie beside an episode, and nothing else, not even its number.
  static final PageSign LINKS =
      page ->
          !page.hasFrontMatter()
              && !Signs.hasDigit(Stem.of(page.source()))
              && page.body().size() >= SEVERAL
              && (page.body().stream().allMatch(line -> LINK_ALONE.matcher(line).matches())
                  || (areAddresses(page.body()) && page.moments().isEmpty()));

  private static final int LONGEST_TITLE = 120;

  /// Addresses, each alone on its line or below what it is of.
  private static boolean areAddresses(List<String> body) {
    return body.stream().filter(OtherSigns::isAddress).count() >= SEVERAL
        && IntStream.range(0, body.size())
            .allMatch(i ->
                isAddress(body.get(i))
                    || (i + 1 < body.size()
                        && isAddress(body.get(i + 1))
                        && body.get(i).length() <= LONGEST_TITLE));
  }

  private static boolean isAddress(String line) {
    var text = line.strip();
    return WebAddress.hasScheme(text) && text.startsWith("http") && text.indexOf(' ') < 0;
  }

  private static final Pattern ADDRESS_ALONE = Pattern.compile("https?://\\S+");

  /// What a program writes down for others: where a sound or a page is.
  static final PageSign ADDRESSES =
      page ->
          !page.hasFrontMatter()
              && !page.body().isEmpty()
              && page.body().stream().allMatch(line -> ADDRESS_ALONE.matcher(line).matches());

  /// A folder for something else; what people say in turns may be kept in any.
  static final PageSign OTHER_FOLDER =
      page -> FOLDER.matcher(page.folder()).matches() && !TalkSigns.isTalk(page);

  private static final Pattern MAIL_FIELD =
      Pattern.compile("(?:From|To|Cc|Subject|Date|Message-ID|Reply-To|Received|Content-Type): .*");

  static final PageSign MAIL =
      page ->
          page.body().stream().limit(10).filter(l -> MAIL_FIELD.matcher(l).matches()).count() >= 2;

  static final PageSign PLAN =
      PageSign.headings(
              1,
              "(?i)(?:attendees|agenda|action items|minutes|next steps|ingredients|directions|method"
                  + "|to.?dos?|tasks|schedule|habits|groceries|shopping)\\b.*")
          .or(PageSign.lines(SEVERAL, "[-*]\\s+\\[[ xX]\\]\\s.*"))
          .unless(OF_PODCAST.or(QUOTED));

  private OtherSigns() {}
}
