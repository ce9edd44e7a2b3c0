package dev.earshot.reader.evidence;

import dev.earshot.notation.PathText;
import dev.earshot.reader.SourcePlace;
import dev.earshot.reader.TestData;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What shows that a page belongs to a program, a project or the machinery of a site.
final class ProjectSigns {
  private static final int SEVERAL = 3;

  /// A page may well have players and the like put in: `{{< youtube id >}}`, `{% include x %}`,
  /// `{{video address}}`.
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\{\\{(?![<%]|(?:embed|video|youtube|youtube-timestamp|query|tweet|twitter|renderer|cloze|pdf|img) ).*\\}\\}|<%.*%>|\\$\\{\\w+\\}"
              + "|\\{%-?\\s*(?:if|for|assign|else|elsif|unless|capture|case|block|extends|end\\w+)\\b.*%\\}");

  private static final Pattern TEMPLATE_FOLDER =
      Pattern.compile("(?i)[._]?(?:templates?|archetypes)");

  /// A title, a fact or a good part of the lines waits to be filled in. Below facts that are, a
  /// site puts the same code into each page.
  static final PageSign TEMPLATE =
      PageSign.title(PLACEHOLDER.pattern())
          .or(page ->
              page.facts().values().stream().anyMatch(value -> PLACEHOLDER.matcher(value).find()))
          .or(
              PageSign.oneLineIn(4, ".*(?:" + PLACEHOLDER.pattern() + ").*", "}>")
                  .unless(page -> page.hasFrontMatter() && FactSigns.tellsOfEpisode(page)))
          .or(PageSign.title("#{4,}(?!$)"))
          .or(page -> TEMPLATE_FOLDER.matcher(page.folder()).matches())
          .or(
              PageSign.name(
                  "[._]?template(?:[-_. ].*)?|(?:blank|empty|new)[-_ ](?:episode|post|podcast|page|transcript)\\..*"
                      + "|_?(?:episode|podcast|post|notes?|transcript)[-_ ]template\\..*"));

  static final PageSign ROBOTS = PageSign.lines(2, "(?i)(?:user-agent|disallow|allow):.*");

  /// A line that ends as one of a program does, and begins so.
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?:import|from|export|const|let|var|function|def|class|return|package|using|if|for"
              + "|while|elif|else|fi|done|echo|sudo|public|private)\\b.*");

  private static final Pattern ANNOTATION = Pattern.compile("@\\w+(?:\\(.*)?");

  /// What ends as a line of a program does and is of a page: `{{ x }}`, `&nbsp;`, a Greek question.
  private static final Pattern OF_PAGE =
      Pattern.compile("\\{[{%:].*|.*\\p{IsGreek}.*|.*&#?\\w{1,8};");

  private static boolean isOfProgram(String line) {
    String end = line.stripTrailing();
    char last = end.isEmpty() ? ' ' : end.charAt(end.length() - 1);
    return line.startsWith("#!/")
        || line.startsWith("//")
        || ("()=:;{}".indexOf(last) >= 0 && STATEMENT.matcher(line).matches())
        || (";{}".indexOf(last) >= 0 && !OF_PAGE.matcher(end).matches())
        || (line.startsWith("@") && ANNOTATION.matcher(line).matches());
  }

  static final PageSign PROGRAM =
      PageSign.lines(1, 4, ProjectSigns::isOfProgram)
          .or(page -> page.body().stream().limit(1).anyMatch(line -> line.startsWith("#!")))
          .or(
              PageSign.lines(1, "```.*")
                  .and(PageSign.lines(1, "[\\d:.,]{7,12}\\s*-->\\s*\\d.*", ">")));

  /// In a long talk, somebody may read it out.
  static final PageSign LICENCE =
      PageSign.words(
              "(?i)permission is hereby granted|without warrant(?:y|ies)|general public license"
                  + "|licensed under the apache license|all rights reserved\\. redistribution",
              "permission",
              "warrant",
              "license",
              "all rights")
          .unless(PlaceSigns::isLongTalk);

  /// What agents are told stands in files with names in capitals.
  private static final Pattern FOR_AGENTS =
      Pattern.compile(
          "(?:[A-Z]+_)*(?:SKILLS?|AGENTS?|CLAUDE|GEMINI|COPILOT|CHATGPT|LLMS?|PROMPTS?|CONTEXT|INSTRUCTIONS)"
              + "(?:_[A-Z]+)*(?:\\.\\w+)*\\.(?:md|txt)");

  /// What people write for those who work on a project stands in files with names in capitals.
  private static final Pattern FOR_COLLEAGUES =
      Pattern.compile(
          "(?!.*(?:TRANSCRIPT|SCRIPT|EPISODE|SHOW|INTERVIEW|PODCAST_NOTES|SUMMARY))(?:[A-Z]{2,}(?:_[A-Z]{2,})+"
              + "|PLAN|PROGRESS|METRICS|IMPROVEMENTS?|DESIGN|ARCHITECTURE|STATUS|TASKS|SPEC|SPECIFICATION|OVERVIEW|USAGE|GUIDE|WORKFLOW"
              + "|QUICKSTART|CREDITS|HISTORY|BACKLOG|DECISIONS|RULES|DEPLOYMENT|FORMAT)\\.md");

  /// The names of documents that every project has. A project may be somebody's notes.
  static final PageSign DOCUMENT =
      PageSign.name(
              "(?:readme|licen[cs]e|copying|changelog|changes|contributing|code_of_conduct"
                  + "|security|authors|contributors|install|todo|notice|roadmap|releasing|governance"
                  + "|support|style_?guide|release[_-]?notes|requirements|constraints|robots|humans|cmakelists|404|pull_request_template|issue_template)"
                  + "(?:[._-][\\w-]{2,5})?(?:\\.\\w+)*"
                  // What was changed in another file.
                  + "|.+[ _.-](?:changelog|errata|corrections)\\.\\w+")
          .unless(TitleSigns::isListenersReadme)
          .unless(EpisodeReadme::is)
          .or(
              PageSign.title(
                  "(?i)^(?:(?:our |the )?(?:transcripts?|notes?|files?|captions?|subtitles?) (?:file )?(?:format|conventions?)$|format of\\b)"
                      + "|^\\P{L}*(?:spec|prd|adr|rfc)[-_ ]?\\d{1,4}(?!\\d)|(?<!\\p{L})(?:product requirements|requirements document"
                      + "|technical specification|design document)(?!\\p{L})"))
          .or(page -> page.showsFacts() && !TalkSigns.isTalk(page))
          .or(page -> FOR_AGENTS.matcher(PathText.name(page.source())).matches())
          .or(
              ((PageSign) page -> FOR_COLLEAGUES.matcher(PathText.name(page.source())).matches())
                  .unless(TalkSigns::isTalk)
                  .unless(TalkSigns::hasTimedQuotations)
                  .unless(TalkSigns::hasQuotations)
                  .unless(TitleSigns::isNumberedEpisode));

  /// Orders begin with what the model is to be; further down, people say it to each other.
  private static final int FIRST = 3;

  private static final Predicate<String> ORDERED =
      Pattern.compile(
              "(?iu)[#*\\s-]{0,8}(?:ти\\s|sen (?:bir )?|bạn là |(?:anda|kamu) adalah |أنت |אתה |आप |당신은 |너는 |du är en |du er en |olet |jsi "
                  + "|te egy |ești |ets una? |είσαι |คุณคือ).{0,90}(?:biên tập viên|chuyên gia|trợ lý|asisten|ahli|penyunting|uzman"
                  + "|asistan|editör|مساعد|خبير|محرر|עוזר|מומחה|עורך|सहायक|विशेषज्ञ|संपादक|전문가|편집자|비서|어시스턴트|redaktör|redaktør"
                  + "|ekspert|expert|toimittaja|asiantuntija|avustaja|redaktor|odborník|szerkesztő|szakértő|asistent|redactor"
                  + "|βοηθός|ειδικός|συντάκτης|ผู้เชี่ยวชาญ|ผู้ช่วย|помічник|експерт|редактор).*")
          .asMatchPredicate();

  /// What somebody asks of what was said in the episodes that are quoted below. An answer says as
  /// well what it is based on, and goes on otherwise.
  private static final Predicate<String> ASKED =
      Pattern.compile(
              "(?iu)[#*\\s]{0,8}(?:(?:based|drawing|relying) on|using|given|from|according to) (?:only )?(?:the|these|this) (?:following|attached|above|below)"
                  + " .{0,40}(?:excerpts?|transcripts?|episodes?|snippets?|passages?|segments?|quotes?)\\b.{0,20}[,:.] ?(?:what|how|why|which|who|does|do|did|is|are"
                  + "|can|please|write|answer|respond|summari[sz]e|formulate|list|create|generate|extract|explain|tell)\\b.*"
                  + "|[#*\\s]{0,8}(?:auf (?:der )?(?:grundlage|basis) der (?:folgenden|obigen)|anhand der (?:folgenden|obigen)|à partir des|d['’]après les"
                  + "|según los siguientes|a partir de los siguientes|con base en los siguientes|com base nos seguintes|in base ai seguenti|op basis van de volgende"
                  + "|baserat på följande|baseret på følgende|basert på følgende|na podstawie (?:poniższych|następujących)|на основе (?:следующих|приведенных|приведённых)"
                  + "|dựa trên các) .{0,60}(?:auszüge|transkript|folgen|ausschnitte|extraits|transcriptions?|épisodes|fragmentos|extractos|transcripciones|episodios|trechos"
                  + "|transcrições|episódios|estratti|brani|trascrizioni|episodi|fragmenten|transcripten|afleveringen|utdrag|uddrag|avsnitt|fragmentów|transkrypcji|odcinków"
                  + "|отрывков|фрагментов|расшифровок|выпусков|đoạn).{0,200}[?？].*"
                  + "|[#*\\s]{0,8}(?:根据|根據|基于|基於)(?:以下|下面|上述).{0,20}(?:片段|文字稿|逐字稿|节目|節目|摘录|内容).{0,200}"
                  + "|[#*\\s]{0,8}(?:以下|次)の.{0,20}(?:抜粋|文字起こし|エピソード|書き起こし).{0,10}(?:基づ|もと|踏まえ|から).{0,200}")
          .asMatchPredicate();

  /// What somebody asks a program to write of an episode; the transcript stands in its place.
  static final PageSign PROMPT =
      PageSign.lines(
              1,
              "(?iu)[#*\\s-]{0,8}(?:(?:you are|act as|your role is) (?:an?|the|to be) .{0,90}|du bist (?:ein|eine) .{0,90}|tu es une? .{0,90}|eres une? .{0,90}|eres una? .{0,90}"
                  + "|você é uma? .{0,90}|sei une? .{0,90}|je bent een .{0,90}|jesteś .{0,90}|ты\\s[—–-]?\\s?.{0,90}|你是一[个位名].{0,60}|あなたは.{0,60})"
                  + "(?:assistant|expert|editor|writer|analyst|note-?taker|summari[sz]er|transcriber|transcriptionist|copywriter|researcher|language model"
                  + "|assistent|experte|expertin|redakteur|redakteurin|rédacteur|rédactrice|asistente|experto|redactor|assistente|especialista|redator|esperto|redattore|redacteur|asystentem|ekspertem|redaktorem"
                  + "|помощник|эксперт|редактор|助手|专家|编辑|アシスタント|専門家|編集者)(?!\\p{L}).*")
          .or(page -> page.body().stream().limit(FIRST).anyMatch(ORDERED))
          .or(
              PageSign.name("(?:[a-z]{1,12}[_-])?prompts?\\.(?:md|txt)")
                  .unless(FactSigns::hasEpisodeFact))
          .or(
              PageSign.lines(
                  1,
                  ".*(?<![{\\w])\\{(?:transcript|transcription|transcript_text|episode_title|video_title|input_text)\\}(?![}\\w]).*",
                  "{"))
          .unless(TalkSigns::isTalk)
          .or(
              ((PageSign) page -> page.body().stream().limit(FIRST).anyMatch(ASKED))
                  .unless(TalkSigns::hasMoments));

  /// An option of a command, in a table or a list, or a command at its prompt.
  private static final String OPTION =
      "[|*\\s-]*(?:`-{1,2}[a-zA-Z][\\w-]*[`=\\[, ].*|--[a-z][\\w-]+[ =,].*|\\$ \\w.*)";

  static final PageSign MANUAL =
      PageSign.headings(
              2,
              "(?i)(?:install(?:ation|ing)?|usage|getting started|quick"
                  + " ?start|licen[cs]e|contributing|api(?:"
                  + " reference)?|requirements|dependencies|prerequisites|configuration|options"
                  + "|changelog|\\[?v?\\d+\\.\\d+\\.\\d+.*|unreleased|development|building|deployment|testing"
                  + "|status$|context$|decision$|consequences|troubleshooting|faq|features|setup|commands|parameters|examples?)\\b.*|`[^`]+`.*|[\\w.]+\\([^)]*\\)|(?i:class|event|module|method):"
                  + " .*")
          .or(PageSign.lines(SEVERAL, OPTION))
          .or(
              PageSign.title(
                  "(?i)\\b(?:style ?guide|contribut(?:ion|ing) guide|(?:contribut\\p{L}+|editorial|community|brand) guidelines"
                      + "|transcri\\p{L}+ (?:style |format )?(?:guidelines?|guide|instructions|conventions|rules|standards?))\\b|(?i)transkriptions(?:regeln|richtlinien|leitfaden)"));

  /// A site generator's page; whoever keeps facts between fences would have said more.
  static final PageSign SITE_PAGE =
      page ->
          page.hasFrontMatter()
              && page.facts().containsKey("layout")
              && !page.isAt(SourcePlace.OF_SERIES)
              && !FactSigns.hasEpisodeFact(page)
              && !FactSigns.hasFact(page)
              && !LinkSigns.playsEpisode(page)
              && !WordSigns.namesEpisode(page)
              && !CountingSigns.areEpisodes(page)
              && !FactSigns.isTaggedPodcast(page);

  private static final Pattern POSTS =
      Pattern.compile("_?posts?|blog|articles?|beiträge|artikel|articulos|artículos");
  private static final Pattern NOTED =
      Pattern.compile(
          "(?iu)podcast[ _-]?(?:notes?|notizen|notas|note|appunti|notities|anteckningar|notater|noter|notatki|poznámky|заметки)\\b");

  private static final Pattern POST = Pattern.compile("\\d{4}-\\d\\d-\\d\\d-.*");

  private static final Set<String> HEAD = Set.of("title", "date");

  /// Whether a post's facts stand above it, between fences or, as some generators have them,
  /// without.
  private static boolean hasHead(Page page) {
    return page.hasFrontMatter()
        || (page.facts().keySet().containsAll(HEAD) && !FactSigns.isTaggedPodcast(page));
  }

  /// A post that tells nothing of one episode is about podcasts, however it is tagged.
  static final PageSign POST_WITHOUT_EPISODE =
      page ->
          hasHead(page)
              && (POST.matcher(page.name()).matches()
                  || IntStream.rangeClosed(1, 4)
                      .mapToObj(page::folder)
                      .anyMatch(folder -> POSTS.matcher(folder).matches()))
              && !page.isAt(SourcePlace.OF_SERIES)
              && !FactSigns.hasEpisodeFact(page)
              && !FactSigns.hasFact(page)
              && !TitleSigns.isNumberedEpisode(page)
              && !TitleSigns.isNumbered(page)
              && !LinkSigns.hasPodcastLink(page)
              && !LinkSigns.playsEpisode(page)
              && !WordSigns.namesEpisode(page)
              && !NOTED.matcher(page.title()).find()
              && !WordSigns.saysWhatIsInEpisode(page)
              && !TalkSigns.isTalk(page)
              && !TalkSigns.hasTurns(page)
              && !TalkSigns.hasMoments(page)
              && !TalkSigns.hasTimedHeadings(page)
              && page.quotations().isEmpty();

  private static final Pattern LOG_LINE =
      Pattern.compile(
          "\\[?\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}[,T"
              + " ]+\\d{1,2}:\\d\\d.*|\\[?\\d\\d:\\d\\d(?::\\d\\d)?\\]?\\s+<[^>]+>.*|(?:.{1,40},"
              + " )?\\[\\d{1,2}[-. ]\\p{L}{3,9}[-. ]\\d{2,4} .*\\d:\\d\\d.*");

  private static final Pattern LEVEL = Pattern.compile("\\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG)\\b");

  /// Below such a line, a program may go on in several.
  private static final Pattern LEVELLED =
      Pattern.compile(
          "\\[?\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d.{0,20}\\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE)\\b.*");

  private static boolean isLogged(String line) {
    return LOG_LINE.matcher(line).matches()
        || (Stream.of("INFO", "WARN", "ERROR", "DEBUG").anyMatch(line::contains)
            && LEVEL.matcher(line).find());
  }

  /// What is written in the chat of a call, and what is said there where the transcript is saved.
  private static final String CALL_LINE = "\\d\\d:\\d\\d:\\d\\d\\t[^\\t]{1,60}:\\t";

  /// Where the file is called by the number of an episode, sentences there were spoken.
  private static final PageSign CALL_CHAT =
      PageSign.lines(SEVERAL, 2, CALL_LINE + ".*", "\t")
          .unless(
              PageSign.oneLineIn(2, CALL_LINE + "\\p{Lu}.*[.!?…]", "\t")
                  .and(TitleSigns::isNumberedEpisode));

  /// Below the facts of an episode, such lines are what its listeners wrote meanwhile.
  static final PageSign LOG =
      PageSign.lines(SEVERAL, 2, ProjectSigns::isLogged)
          .and(page -> !page.hasFrontMatter() || !FactSigns.hasEpisodeFact(page))
          .or(PageSign.lines(SEVERAL, 5, line -> LEVELLED.matcher(line).matches()))
          .or(CALL_CHAT);

  private static final Pattern UNBROKEN =
      Pattern.compile("(?!https?:|.*\\d:\\d\\d)[\\x21-\\x7e]{2,}");

  /// Names and the like that a program has noted down: nobody writes lines without a blank but
  /// titles of one word.
  private static final PageSign WITHOUT_BLANKS =
      page ->
          !page.hasFrontMatter()
              && !page.body().isEmpty()
              && page.body().stream().allMatch(line -> UNBROKEN.matcher(line).matches());

  /// Files that programs read; whoever tells of an episode there has a format of its own.
  static final PageSign DATA =
      PageSign.name(
              ".*\\.(?:"
                  + FileEndings.PROGRAM
                  + "|"
                  + FileEndings.DATA
                  + ")|(?:make|docker|proc|jenkins|vagrant|gem|brew|just|rake)file|crontab|cname|codeowners|\\.env.*")
          .or(WITHOUT_BLANKS)
          .or(
              PageSign.oneLineIn(
                  1,
                  "[\\p{Alnum}_.:-]{1,40}(?:[ \\t]{1,9}[-+]?\\d[\\d.,:]{0,15}){2,9}",
                  "0123456789"));

  /// Programs that write a site's pages. Below facts between fences, a page of an episode may be
  /// kept as one.
  static final PageSign PAGE_PROGRAM =
      PageSign.name(".*\\.(?:" + FileEndings.PAGE_PROGRAM + ")")
          .unless(page -> page.hasFrontMatter() && FactSigns.tellsOfEpisode(page))
          .unless(TalkSigns::isTalk)
          .unless(TalkSigns::hasMoments);

  /// What programs are tried on. A project of people may have such a folder for anything else.
  static final PageSign TEST_DATA =
      page -> TestData.isInFolder(page.source(), page.isAt(SourcePlace.BESIDE_EPISODES));

  static final PageSign SETTINGS =
      PageSign.oneLineIn(
              2,
              "(?:[A-Za-z][\\w.-]*(?:\\[[\\w,-]+\\])?\\s*[<>=~!]=\\s*[\\d*].*|(?!start=[\\d.]+s? )[a-z][\\w.-]*\\s*=\\s*\\S.*|[a-z][\\w-]*:(?:\\s+[\\w'\"./-]+)?|\\[[\\w.-]+\\]|-\\s+(?!https?:)[a-z]\\w*:(?!\\s*\\d{1,2}:\\d\\d\\s).*)",
              "=:[")
          .and(page -> page.body().size() >= SEVERAL);

  private ProjectSigns() {}
}
