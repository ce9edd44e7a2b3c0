package dev.earshot.reader.evidence;

import java.util.regex.Pattern;

/// What shows that a page is something else.
final class OtherSigns {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{.*\\}\\}|<%.*%>|\\$\\{\\w+\\}|\\{%.*%\\}");
  private static final Pattern PLACEHOLDER_LINE =
      Pattern.compile(".*(?:" + PLACEHOLDER.pattern() + ").*");
  private static final Pattern TEMPLATE_FOLDER =
      Pattern.compile("(?i)[._]?(?:templates?|archetypes)");
  private static final Pattern ROBOTS = Pattern.compile("(?i)(?:user-agent|disallow|allow):.*");
  private static final Pattern CODE =
      Pattern.compile(
          "#!/.*|(?:import|from|export|const|let|var|function|def|class|return|package|using|if|for"
              + "|while|elif|else|fi|done|echo|sudo|public|private)\\b.*[;{}()=:]\\s*$|.*[;{}]\\s*$|//.*|@\\w+(?:\\(.*)?");
  private static final Pattern LICENCE =
      Pattern.compile(
          "(?i)permission is hereby granted|without warrant(?:y|ies)|general public license"
              + "|licensed under the apache license|all rights reserved\\. redistribution");
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?:readme|licen[cs]e|copying|changelog|changes|contributing|code_of_conduct"
              + "|security|authors|contributors|install|todo|notice|roadmap|releasing|governance"
              + "|support|style_?guide|404|pull_request_template|issue_template)"
              + "(?:[._-][\\w-]{2,5})?(?:\\.\\w+)*");
  private static final Pattern MANUAL =
      Pattern.compile(
          "(?i)(?:install(?:ation|ing)?|usage|getting started|quick ?start|licen[cs]e|contributing"
              + "|api(?: reference)?|requirements|dependencies|prerequisites|configuration|options"
              + "|changelog|\\[?v?\\d+\\.\\d+\\.\\d+.*|unreleased|development|building|deployment|testing"
              + "|status$|context$|decision$|consequences|troubleshooting|faq|features|setup|commands|parameters|examples?)\\b.*"
              + "|`[^`]+`.*|[\\w.]+\\([^)]*\\)|(?i:class|event|module|method): .*");

  /// An option of a command, in a table or a list, or a command at its prompt.
  private static final Pattern OPTION =
      Pattern.compile(
          "[|*\\s-]*(?:`-{1,2}[a-zA-Z][\\w-]*[`=\\[, ].*|--[a-z][\\w-]+[ =,].*|\\$ \\w.*)");

  private static final Pattern OTHER_KIND =
      Pattern.compile(
          "\\b(?:books?|articles?|tweets?|papers?|movies?|films?|recipes?|daily|journal|diary|person|people"
              + "|meetings?|tasks?|projects?|companies|company|supplementals?|kindle|clippings?)\\b");
  private static final Pattern LOG =
      Pattern.compile(
          "\\[?\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}[,T ]+\\d{1,2}:\\d\\d.*|\\[?\\d\\d:\\d\\d(?::\\d\\d)?\\]?\\s+<[^>]+>.*"
              + "|(?:.{1,40}, )?\\[\\d{1,2}[-. ]\\p{L}{3,9}[-. ]\\d{2,4} .*\\d:\\d\\d.*"
              + "|.*\\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG)\\b.*");
  private static final Pattern MAIL =
      Pattern.compile("(?:From|To|Cc|Subject|Date|Message-ID|Reply-To|Received|Content-Type): .*");
  private static final Pattern SETTING =
      Pattern.compile(
          "(?:[a-z][\\w.-]*\\s*=\\s*\\S.*|[a-z][\\w-]*:(?:\\s+[\\w'\"./-]+)?|\\[[\\w.-]+\\]|-\\s+[a-z]\\w*:.*)");
  private static final Pattern PLAN =
      Pattern.compile(
          "(?i)(?:attendees|agenda|action items|minutes|next steps|ingredients|directions|method"
              + "|to.?dos?|tasks|schedule|habits|groceries|shopping)\\b.*");
  private static final Pattern TASK = Pattern.compile("[-*]\\s+\\[[ xX]\\]\\s.*");

  /// What a play or a film tells beside its words, and who speaks in court. Plays for the ear have
  /// scenes as well, so this is no proof.
  private static final Pattern STAGE =
      Pattern.compile(
          "[#*\\s]*(?:(?i:act|scene|akt|szene|aufzug|auftritt|acte|sc[eè]ne|acto|escena)\\s+(?:[IVX]+|\\d+|(?i:one"
              + "|two|three|four|five|first|second|third))\\b.*|\\d+\\.\\s*(?i:akt|szene|aufzug|auftritt)\\b.*"
              + "|(?:INT|EXT)\\.\\s.*|[(\\[*_\\s]*(?:Exit|Exeunt|Enter|Curtain|Vorhang|CURTAIN|FADE (?:IN|OUT))\\b.{0,40}"
              + "|(?i:dramatis person[aæ]e?|characters|personen)|(?i:an? (?:play|comedy|tragedy|farce) in\\b.*)"
              + "|THE (?:COURT|WITNESS|CLERK|BAILIFF)\\s*:.*|Case No\\.? .*|IN THE .*\\bCOURT\\b.*)");

  private static final Pattern CHATTING =
      Pattern.compile(
          "(?i)(?:user|assistant|system|human|ai|bot|chatbot|chatgpt|claude|gemini|copilot|you|me|customer|agent"
              + "|client|support)(?: said)?");
  private static final Pattern OTHER_LIST =
      Pattern.compile(
          "(?i)\\b(?:work-?outs?|hiit|exercises?|interval (?:run|training)|set ?lists?|track ?lists?|playlists?"
              + "|recipes?|weekdays?|departures|arrivals|invoices?|glossary|race results?|\\d+ ?km|results|splits|parkrun|time ?tables?|itinerary|schedule|opening hours|movies|watch ?list"
              + "|full album|dj (?:set|mix)|mixtape|full (?:concert|set)|podcasts|podcast (?:apps?|players?))\\b");
  private static final int SEVERAL = 3;

  /// Files that programs read; whoever tells of an episode there has a format of its own.
  private static final Pattern DATA_ENDING =
      Pattern.compile(
          ".*\\.(?:ics|po|pot|pgn|log|bib|tex|ini|cfg|conf|toml|ya?ml|sql|env|s?css|[jt]sx?|py|rb|go|rs|java|kt"
              + "|c|h|cpp|sh|bat|ps1|properties|plist|lock|diff|patch|eml|mbox|lrc|vcf|gpx|kml|csv|tsv)");

  /// Who came to a meeting, and what goes into a dish.
  private static final Pattern ROLL =
      Pattern.compile(
          "(?i)[*_\\s-]*(?:present|absent|apologies|attendees(?=[*_\\s]*:)|action items"
              + "|ingredients|serves|prep time|cook time|yield)[*_\\s]*(?::.*|$)");

  /// How such a page begins its title; many an episode has such words further on.
  private static final Pattern GATHERING =
      Pattern.compile(
          "(?i)^(?:(?:board|team|staff|council|committee|status|project|weekly|monthly|sprint|kick-?off) meeting\\b"
              + "|(?:weekly|daily|team|project) sync\\b|(?:1:1|1-on-1|one-on-one|retro(?:spective)?) (?:with|\\d)"
              + "|meeting (?:notes|minutes|of|on|\\d)|minutes (?:of|\\d)|(?:daily )?stand-?up\\b"
              + "|sprint (?:review|planning|retro)|(?:code )?review of (?:pr|mr)\\b"
              + "|(?:pr|mr|pull request|merge request) #?\\d+|invoice\\b|receipt\\b)");

  private static final Pattern CHAT_NAME =
      Pattern.compile(
          "_?chat(?:s|log)?\\W.*|(?:whatsapp|telegram|discord|slack)\\.\\w+"
              + "|.*(?:whatsapp|telegram|discord|slack|teams)[ _-]?(?:chat|export|log).*");

  /// `John 3:16 ...`, `[Chorus]`, `(p. 12)`
  private static final Pattern VERSE =
      Pattern.compile("(?:[1-3] )?\\p{Lu}\\p{Ll}+ \\d{1,3}:\\d{1,3}\\b.*");

  private static final Pattern STANZA =
      Pattern.compile(
          "(?i)\\W*(?:verse|chorus|refrain|bridge|pre-?chorus|outro|strophe)(?: \\d)?\\W*");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)\\((?:p|pp|page|s|seite)\\.? ?\\d{1,4}(?:[-–]\\d+)?\\)|\\bloc(?:ation)?\\.? \\d{2,5}\\b");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.*|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag\\b.*|Mittwoch\\b.*");

  private static final Pattern DATE =
      Pattern.compile(
          "\\W*(?:\\p{L}{2,10},? )?\\d{1,4}[-./ ](?:\\d{1,2}|\\p{L}{3,9})[-./ ]\\d{1,4}\\W*");

  private OtherSigns() {}

  /// Where a title, a fact or a whole line waits to be filled in.
  static boolean isTemplate(Page page) {
    return PLACEHOLDER.matcher(page.title()).find()
        || page.facts().values().stream().anyMatch(value -> PLACEHOLDER.matcher(value).find())
        || isMost(page.count(PLACEHOLDER_LINE), page, 4)
        || TEMPLATE_FOLDER.matcher(folder(page)).matches();
  }

  private static String folder(Page page) {
    var folder = page.source().getParent();
    return folder == null ? "" : String.valueOf(folder.getFileName());
  }

  private static boolean isMost(long lines, Page page, int part) {
    return lines > 0 && part * lines >= page.body().size();
  }

  static boolean isForRobots(Page page) {
    return page.count(ROBOTS) >= 2;
  }

  static boolean isProgram(Page page) {
    return page.body().stream().limit(1).anyMatch(line -> line.startsWith("#!"))
        || isMost(page.count(CODE), page, 4);
  }

  static boolean isLicence(Page page) {
    return page.has(LICENCE);
  }

  static boolean isProjectDocument(Page page) {
    return DOCUMENT.matcher(page.name()).matches();
  }

  static boolean isManual(Page page) {
    return page.headings(MANUAL) >= 2 || page.count(OPTION) >= SEVERAL;
  }

  static boolean isTaggedOtherwise(Page page) {
    if (FactSigns.isTaggedPodcast(page)) return false;
    boolean tellsOfEpisode = FactSigns.hasEpisodeFact(page) || TalkSigns.isTalk(page);
    return OTHER_KIND.matcher(page.values("type", "kind", "category", "medium")).find()
        || (!tellsOfEpisode && OTHER_KIND.matcher(page.values("tags", "tag")).find());
  }

  /// A site generator's page; whoever keeps facts between fences would have said more.
  static boolean isSitePage(Page page) {
    return page.hasFrontMatter()
        && page.facts().containsKey("layout")
        && !FactSigns.hasEpisodeFact(page)
        && !FactSigns.hasFact(page)
        && !FactSigns.isTaggedPodcast(page);
  }

  static boolean isLog(Page page) {
    return page.count(LOG) >= SEVERAL && isMost(page.count(LOG), page, 2);
  }

  static boolean isStaged(Page page) {
    return page.count(STAGE) >= 2;
  }

  static boolean isData(Page page) {
    return DATA_ENDING.matcher(page.name()).matches();
  }

  static boolean isGathering(Page page) {
    return !isOfEpisode(page) && (GATHERING.matcher(page.title()).find() || page.count(ROLL) > 0);
  }

  static boolean isChatByName(Page page) {
    return CHAT_NAME.matcher(page.name()).matches();
  }

  static boolean isVerse(Page page) {
    return page.count(VERSE) >= SEVERAL || page.count(STANZA) >= 2;
  }

  static boolean isFromBook(Page page) {
    return page.has(PAGE_NUMBER) && !isOfEpisode(page);
  }

  static boolean isDiary(Page page) {
    return page.headings(WEEKDAY) >= 2 && !isOfEpisode(page);
  }

  /// What somebody did on a day; what they note down of an episode has other times.
  static boolean isDay(Page page) {
    return DATE.matcher(page.title()).matches() && TalkSigns.hasTimes(page);
  }

  /// Whether it says plainly that it is an episode, in which people may speak of all this.
  private static boolean isOfEpisode(Page page) {
    return FactSigns.hasEpisodeFact(page) || FactSigns.isNumberedEpisode(page);
  }

  static boolean isChat(Page page) {
    var turns = page.turns().all();
    long chatting =
        turns.stream()
            .flatMap(turn -> turn.speaker().stream())
            .filter(name -> CHATTING.matcher(name).matches())
            .count();
    return chatting > 0 && 2 * chatting > turns.size();
  }

  static boolean isOtherList(Page page) {
    return OTHER_LIST.matcher(page.title()).find() || OTHER_LIST.matcher(page.name()).find();
  }

  static boolean isMail(Page page) {
    return page.body().stream().limit(10).filter(l -> MAIL.matcher(l).matches()).count() >= 2;
  }

  static boolean isSettings(Page page) {
    return page.body().size() >= SEVERAL && isMost(page.count(SETTING), page, 2);
  }

  static boolean isPlan(Page page) {
    return page.headings(PLAN) > 0 || page.count(TASK) >= SEVERAL;
  }
}
