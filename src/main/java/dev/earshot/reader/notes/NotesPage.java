package dev.earshot.reader.notes;

import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.notation.Echo;
import dev.earshot.notation.PartName;
import dev.earshot.notation.Sentences;
import dev.earshot.notation.TranscriptWord;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Stem;
import dev.earshot.reader.front.PageHead;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.turns.Imprint;
import dev.earshot.reader.turns.Pace;
import dev.earshot.reader.turns.Quotation;
import dev.earshot.reader.turns.RunningItems;
import dev.earshot.reader.turns.StampedWords;
import dev.earshot.reader.turns.TurnCollector;
import dev.earshot.reader.turns.TurnLine;
import dev.earshot.reader.turns.Turns;
import dev.earshot.reader.turns.UnnamedTalk;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The body of a page of notes or of talk: headings or timed list items are topics, turns and
/// quotations are quotes, other words belong to the topic above them, or to the turn.
///
/// What a line is depends on what came before. Once somebody speaks, all lines are theirs until a
/// heading or another name; a paragraph after a list of moments is no longer about the last moment,
/// an indented one is. Where a page has a list of moments, its headings only divide the page and
/// are no topics, unless somebody is quoted below them.
final class NotesPage {
  /// A line of its own with a colon, which divides the page as a heading does.
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)(?:key |best |favou?rite )?(?:moments|quotes|timestamps|chapters|highlights|momente|zitate|zeitmarken"
              + "|kapitel|citations|moments forts|chapitres|citas|momentos|capítulos|citazioni|momenti|capitoli|citaten|hoofdstukken):");

  /// What a template calls a part of each topic.
  private static final Pattern PART =
      Pattern.compile(
          "(?iu)[^\\p{L}]*(?:quote|zitat|citation|cita|citazione|citaat|citat|summary"
              + "|zusammenfassung|résumé|resumen|riassunto|samenvatting|"
              + TranscriptWord.ONE
              + ")[\\s*_]*[:：][\\s*_]*");

  /// An item of a table of contents: nothing but a link within the page.
  private static final Pattern CONTENTS =
      Pattern.compile("^\\s*(?:[-*+]|\\d+[.)])\\s+\\[(?:[^\\]\\\\]|\\\\.)*\\]\\(#[^)]*\\)\\s*$");

  /// A quote of so many words may end with its sentence.
  private static final int ENOUGH_WORDS = 75;

  /// A line that is no whole paragraph is shorter.
  private static final int LONGEST_WRAPPED = 120;

  /// A sentence that is longer is no title.
  private static final int LONGEST_TITLE = 60;

  /// What a site generator puts in there, such as a player, or how it styles the line above.
  private static final Pattern INSERTED =
      Pattern.compile("\\s*(?:\\{\\{[<%].*[%>]\\}\\}|\\{%.*%\\}|\\{:.*\\})\\s*");

  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|$)");

  /// `**Michael #1:** Title`: whose turn it is to bring a topic.
  private static final Pattern BROUGHT =
      Pattern.compile("^\\*\\*\\p{Lu}[\\p{L} .'’-]{0,40} #\\d{1,2}:\\s*\\*\\*\\s*(\\S.*)$");

  /// Who said the words above: a hyphen before a name, which may be a list's, is one directly below
  /// them.
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "^\\s*(?:[-–—~]{1,3}|―)\\s*\\**_?\\p{Lu}[^.!?]{0,80}$"
              + "|^\\s*[–—―]\\s*[\\[(]?\\d{1,3}:\\d\\d[^.!?]{0,80}$");

  private static final Pattern BRACKETED = Pattern.compile("\\s*[(\\[][^()]{3,120}[)\\]]\\s*");

  private static final Pattern DASHED = Pattern.compile("^\\s*[–—―]");

  private final List<MarkdownLine> lines;
  private final Findings findings;
  private final Turns beginnings;
  private final TopicList list;
  private final BitSet unnamed;
  private final BitSet running;
  private final PageTitle pageTitle;
  private final TurnCollector turns = new TurnCollector();
  private final List<OpenTopic> topics = new ArrayList<>();
  private final List<Quote> outside = new ArrayList<>();
  private final StringBuilder prose = new StringBuilder();
  private final BlockQuote blockQuote = new BlockQuote();
  private Optional<OpenTopic> topic = Optional.empty();
  private Optional<String> title;
  private boolean inTopic;
  private boolean isAmongItems;
  private boolean isHeaded;
  private boolean isUnsigned;
  private boolean isBelowQuote;
  private Optional<MomentLine> nextMoment = Optional.empty();
  private Optional<QuoteHead> quoteHead = Optional.empty();
  private boolean inFence;
  private boolean inUnnamed;
  private long runningWords;
  private boolean isSentenceEnded;
  private boolean inComment;
  private boolean apart = true;

  /// @param isTranscript whether the facts above it say that it is one
  NotesPage(List<MarkdownLine> lines, boolean isTranscript, Findings findings) {
    this.lines = lines;
    this.findings = findings;
    var texts = lines.stream().map(MarkdownLine::text).toList();
    this.beginnings = Turns.in(texts);
    this.list = TopicList.in(texts, beginnings);
    this.unnamed = UnnamedTalk.linesOf(texts, beginnings, findings.source());
    boolean isCalledSo = isTranscript || Stem.isOfTranscript(findings.source());
    this.running = beginnings.all().isEmpty() ? RunningItems.in(texts, isCalledSo) : new BitSet();
    this.pageTitle = PageTitle.of(lines, beginnings, list, findings.stem());
    this.title = pageTitle.text();
    for (int i = 0; i < lines.size(); i++) if (i != pageTitle.line()) read(i);
    endQuote();
    endTurns();
  }

  Optional<String> title() {
    return title;
  }

  /// The line that was taken for the title and is none, as the episode is called otherwise; empty
  /// if it says the same, or is a heading.
  String insteadOf(Optional<String> other) {
    boolean isLost =
        pageTitle.isNumbered()
            && other.isPresent()
            && title.filter(text -> !PageHead.isAgain(text, other)).isPresent();
    return isLost ? title.orElseThrow() : "";
  }

  List<Topic> topics() {
    return topics.stream().filter(this::isTopic).map(OpenTopic::build).toList();
  }

  /// Beside a list of moments, headings only divide the page, unless something is quoted there.
  private boolean isTopic(OpenTopic topic) {
    return topic.isTimed() || !list.isWhole() || topic.hasQuotes();
  }

  List<Quote> outside() {
    return outside;
  }

  /// All that is said, wherever it stands.
  List<Quote> quotes() {
    return Stream.concat(topics.stream().flatMap(t -> t.quotes().stream()), outside.stream())
        .toList();
  }

  /// All that belongs to no topic.
  String description() {
    var all = new ArrayList<String>();
    if (!prose.isEmpty()) all.add(prose.toString());
    for (var topic : topics)
      if (!isTopic(topic) && topic.hasWords()) all.add(topic.title() + "\n" + topic.summary());
    return String.join("\n", all);
  }

  /// Reads a line; an empty one or a rule only sets the next one apart.
  private void read(int index) {
    var line = lines.get(index);
    if (line.isBlank() || !line.isQuoted()) endQuote();
    if (line.isBlank() || line.isRule()) apart = true;
    else if (!isFurniture(line)) readWords(line, index);
  }

  /// Fences, comments, contents and names of parts are no words of the page. What stands inside a
  /// fence is: some put whole lists there.
  private boolean isFurniture(MarkdownLine line) {
    if (line.text().strip().startsWith("```")) {
      inFence = !inFence;
      return true;
    }
    boolean comment = inComment || line.text().strip().startsWith("<!--");
    if (comment) inComment = !line.text().contains("-->");
    return comment
        || CONTENTS.matcher(line.text()).matches()
        || INSERTED.matcher(line.text()).matches()
        || PART.matcher(line.text()).matches();
  }

  /// The order matters: a timed item of the list is a topic even if it looks like a turn, and a
  /// heading that is no turn itself ends one.
  private void readWords(MarkdownLine line, int index) {
    boolean signing = isUnsigned && (!apart || DASHED.matcher(line.text()).lookingAt());
    boolean isOfQuote = isBelowQuote && !apart;
    isUnsigned = false;
    isBelowQuote = false;
    var timed = list.at(index);
    var turn = beginnings.at(index);
    if (beginnings.breaksOffAt(index)) {
      findings.warnOfCut(line.number(), "a line that names who speaks");
      return;
    }
    if (beginnings.endsAt(index) || (inUnnamed && !isUnnamed(index))) endTurns();
    if (turns.isOpen() && beginnings.isDoubtfulAt(index))
      turns.begin(Optional.empty(), Optional.empty());
    if (inFence) say(line, line.text());
    else if (timed.isPresent()) readTimed(line, timed.get());
    else if (turn.isPresent()) readTurn(line, turn.get());
    else if (line.heading().isPresent()) readHeading(line, line.heading().get());
    else if (running.get(index)) sayRunning(line);
    else if (unnamed.get(index)) sayUnnamed(line);
    else if (!signing || !sign(line, beginnings.signsAt(index))) readOther(line, isOfQuote);
    apart = false;
  }

  private void readTimed(MarkdownLine line, TimedTitle timed) {
    if (timed.start().isEmpty()) refuse(line, timed.stamp());
    open(OpenTopic.at(timed));
    isAmongItems = !list.isWhole() && isOuterItem(line);
    isHeaded = line.heading().isPresent();
  }

  private static boolean isOuterItem(MarkdownLine line) {
    return line.bullet().isPresent() && !line.isIndented();
  }

  private void refuse(MarkdownLine line, String stamp) {
    findings.warn(
        line.number(), "the time " + Echo.quoted(stamp) + " is none; expected such as 1:02:03");
  }

  private void readHeading(MarkdownLine line, String heading) {
    String plain = Markdown.plain(COMMENT.matcher(heading).replaceAll(""));
    endTurns();
    if (plain.isEmpty()) return;
    boolean isTitle = line.headingLevel() == 1 && title.isEmpty() && !pageTitle.isOfParts();
    if (line.headingLevel() == 1 && Stem.isNameless(plain)) topic = Optional.empty();
    else if (isTitle && PartName.is(plain)) topic = Optional.empty();
    else if (isTitle) title = Optional.of(plain);
    else if (PageTitle.isStructure(plain)) topic = Optional.empty();
    else open(OpenTopic.headed(heading));
  }

  private void open(OpenTopic next) {
    endTurns();
    quoteHead = Optional.empty();
    topics.add(next);
    topic = Optional.of(next);
    inTopic = true;
    nextMoment = Optional.empty();
  }

  private void readTurn(MarkdownLine line, TurnLine turn) {
    turn.warnOfTime(line.number(), findings);
    begin(turn);
  }

  /// A turn without a name is the last speaker's at a later time; a break is nobody's, and its
  /// words are notes.
  private void begin(TurnLine turn) {
    if (turn.isBreak()) endTurns();
    else if (turn.goesOn()) turns.goOnAt(turn.start());
    else turns.begin(turn.speaker(), turn.start());
    String words = Markdown.plain(turn.words());
    if (!words.isEmpty() && turn.isBreak()) addProse(words, false);
    else sayStamped(turn.words(), false);
  }

  /// Words with times among them, at each of which the same person goes on.
  private void sayStamped(String words, boolean apart) {
    for (var piece : StampedWords.in(words)) {
      if (piece.start().isPresent()) turns.goOnAt(piece.start());
      turns.say(Markdown.plain(piece.words()), apart);
    }
  }

  private boolean isUnnamed(int index) {
    return unnamed.get(index) || running.get(index);
  }

  /// Captions become quotes of whole sentences, as those with times do.
  private void sayRunning(MarkdownLine line) {
    boolean isLong =
        runningWords >= ENOUGH_WORDS && (isSentenceEnded || runningWords >= 2 * ENOUGH_WORDS);
    if (!turns.isOpen() || isLong) {
      turns.begin(Optional.empty(), Optional.empty());
      runningWords = 0;
    }
    inUnnamed = true;
    var words = Markdown.plain(line.words());
    turns.say(words, false);
    runningWords += Pace.wordsIn(words);
    isSentenceEnded = Sentences.isEnd(words);
  }

  /// Each paragraph is a quote of its own, as somebody else may say the next.
  private void sayUnnamed(MarkdownLine line) {
    var words = DASHED.matcher(line.words()).replaceFirst("").strip();
    if (Imprint.is(Markdown.plain(words))) return;
    boolean isParagraph =
        apart || line.bullet().isPresent() || line.text().length() > LONGEST_WRAPPED;
    inUnnamed = true;
    if (isParagraph || !turns.isOpen()) turns.begin(Optional.empty(), Optional.empty());
    sayStamped(words, false);
  }

  /// @param isOfQuote whether the line stands right below a quote
  private void readOther(MarkdownLine line, boolean isOfQuote) {
    var quotation = saidAtMoment(line).or(() -> Quotation.read(line.text()));
    var moment = MomentLine.read(line.text());
    var brought = BROUGHT.matcher(line.text());
    var head = QuoteHead.read(line.text());
    if (head.isPresent() || (!line.isQuoted() && quotation.isEmpty())) quoteHead = head;
    if (turns.isOpen()) sayInTurn(line);
    else if (line.isQuoted()) blockQuote.add(line);
    else if (head.isPresent()) return;
    else if (moment.isPresent()) readMoment(moment.get(), isOfQuote);
    else if (quotation.isPresent()) addQuotation(line, quotation.get());
    else if (LABEL.matcher(Markdown.plain(line.text())).matches())
      topic = topic.filter(open -> !open.isTimed());
    else if (brought.matches()) open(OpenTopic.headed(brought.group(1)));
    else say(line, Markdown.plain(line.bullet().orElse(line.text())));
  }

  /// Below a moment, a name before a quotation is who said it then.
  private Optional<Quotation> saidAtMoment(MarkdownLine line) {
    return nextMoment
        .filter(moment -> !apart)
        .flatMap(moment -> Quotation.read(moment.stamp() + " " + Markdown.plain(line.text())))
        .filter(said -> said.speaker().isPresent());
  }

  /// A moment right below a quote is that of the quote, one below a heading the topic's, and any
  /// other that of the next quote.
  private void readMoment(MomentLine moment, boolean isOfQuote) {
    var quotes = topic.map(OpenTopic::quotes).orElse(outside);
    if (isOfQuote && quotes.getLast().start().isEmpty())
      quotes.add(moment.placed(quotes.removeLast()));
    else if (topic.isPresent() && !topic.get().isPlaced())
      topic.get().place(moment.start(), moment.url());
    else nextMoment = Optional.of(moment);
  }

  /// Who is named on the line below a quotation said it: `— Ida Ray, 12:30`.
  ///
  /// @param isName whether nothing else stands there, so that no dash is needed
  /// @return whether the line names somebody
  private boolean sign(MarkdownLine line, boolean isName) {
    var quotes = topic.map(OpenTopic::quotes).orElse(outside);
    String by = Markdown.plain(line.bullet().orElse(line.text()));
    boolean isSetApart =
        DASHED.matcher(line.text()).lookingAt() || BRACKETED.matcher(line.text()).matches();
    if (isSetApart && Quotation.isOfBook(by)) {
      sayNote(quotes.removeLast().text());
      sayNote(by);
      return true;
    }
    if (!isName && !SIGNATURE.matcher(line.text()).matches()) return false;
    var signed = Quotation.signed(quotes.getLast().text(), by);
    if (signed.speaker().isEmpty() && signed.stamp().isEmpty()) return false;
    quotes.removeLast();
    quotes.add(signed.quote());
    return true;
  }

  private void sayInTurn(MarkdownLine line) {
    var stamped = StampedWords.in(line.unquoted());
    if (stamped.size() > 1) sayStamped(line.unquoted(), apart);
    else turns.say(Markdown.plain(TurnLine.unstamped(line.unquoted())), apart);
  }

  /// What is set apart but was not said belongs to the notes.
  private void endQuote() {
    boolean areLyrics = topic.map(OpenTopic::title).filter(Lyrics::areBelow).isPresent();
    var quotes = new ArrayList<Quote>();
    for (var quote : blockQuote.takeQuotes())
      if (areLyrics && quote.speaker().isEmpty()) sayNote(quote.text());
      else quotes.add(quote);
    add(quotes);
    if (!quotes.isEmpty()) {
      isUnsigned = quotes.getLast().speaker().isEmpty();
      isBelowQuote = true;
    }
    for (var words : blockQuote.takeNotes()) sayNote(words);
  }

  private void addQuotation(MarkdownLine line, Quotation quotation) {
    add(List.of(quotation.quote()));
    isUnsigned = quotation.speaker().isEmpty() && line.bullet().isEmpty();
    isBelowQuote = true;
  }

  private void sayNote(String words) {
    if (topic.isPresent() && inTopic) topic.get().say(words, false);
    else addProse(words, false);
  }

  private void say(MarkdownLine line, String words) {
    boolean isItem = line.bullet().isPresent();
    boolean goesOn = !apart && !isItem;
    // A paragraph below a list of moments is about something else, and so is the next item where
    // few have a time.
    boolean isNext =
        isItem ? isAmongItems && isOuterItem(line) : !isHeaded && apart && !line.isIndented();
    if (topic.filter(OpenTopic::isTimed).isPresent() && isNext) inTopic = false;
    if (topic.isPresent() && inTopic) sayIn(topic.get(), line, words, goesOn);
    else if (!words.isEmpty()) addProse(words, goesOn);
  }

  /// A title may go on over the next line, if nothing stands between them; all other words are the
  /// summary.
  private static void sayIn(OpenTopic topic, MarkdownLine line, String words, boolean goesOn) {
    boolean title =
        goesOn
            && topic.isTimed()
            && !topic.hasWords()
            && (line.isIndented() || topic.title().isEmpty())
            && !isParagraph(words);
    if (title) topic.goOn(words);
    else topic.say(words, goesOn);
  }

  private static boolean isParagraph(String words) {
    return words.length() > LONGEST_WRAPPED
        || (words.length() > LONGEST_TITLE && Sentences.isEnd(words));
  }

  private void addProse(String words, boolean goesOn) {
    if (!prose.isEmpty()) prose.append(goesOn ? ' ' : '\n');
    prose.append(words);
  }

  private void endTurns() {
    inUnnamed = false;
    add(turns.take());
  }

  private void add(List<Quote> spoken) {
    if (spoken.isEmpty()) return;
    var quotes = new ArrayList<>(spoken);
    quoteHead.ifPresent(head -> quotes.replaceAll(head::of));
    quoteHead = Optional.empty();
    if (nextMoment.isPresent() && quotes.getFirst().start().isEmpty())
      quotes.set(0, nextMoment.get().placed(quotes.getFirst()));
    nextMoment = Optional.empty();
    if (topic.isPresent()) topic.get().add(quotes);
    else outside.addAll(quotes);
  }
}
