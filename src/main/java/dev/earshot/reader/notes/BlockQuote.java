package dev.earshot.reader.notes;

import dev.earshot.episode.Quote;
import dev.earshot.notation.DayNotation;
import dev.earshot.notation.Sentences;
import dev.earshot.notation.Signs;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.front.LeadingFacts;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.turns.Quotation;
import dev.earshot.reader.turns.SpeakerName;
import dev.earshot.reader.turns.Sponsor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The lines of a block quote. Many set apart what nobody said: lists, links, biographies, hints.
/// What is left was said by the one who is named before the words or in the last line, or by nobody
/// known.
final class BlockQuote {
  private static final Pattern SAID_BY =
      Pattern.compile("^[-–—―~]{1,3}\\s*([\\p{L}\\d(\\[].{0,79})$");

  private static final Pattern SIGNED =
      Pattern.compile(
          "^[-–—―~]{1,3}\\s*\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}(?:[,(@\\s].{0,30})?$");

  private static final String NAME = "^\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}";

  /// Whose words a passage of a book is, with its title marked: `— Ida Ray, *The Tide*`.
  private static final Pattern WORK =
      Pattern.compile("^[-–—―~]{1,3}\\s*[^*_]{2,60}[,،]\\s*([*_]).{1,80}\\1[^*_]{0,30}$");

  /// The first line of a callout says what kind it is, and is no word of the quote.
  private static final Pattern CALLOUT = Pattern.compile("^\\[!(\\w+)\\][-+]?\\s*(.*)$");

  /// Somebody is told of, and does not speak.
  private static final Pattern BIOGRAPHY =
      Pattern.compile(
          NAME
              + "(?:, [^,]{1,80},| \\([^()]{1,60}\\))? "
              + "(?:is|was|are|has (?:been|written|worked|spent)|holds|works|worked|(?:co-?)?founded|joined|serves|hosts|writes|wrote|leads|led"
              + "|grew up|lives|studied|studies|teaches|taught|runs|ist|war|arbeitet|schreibt|lebt|leitet|gründete|studierte"
              + "|est|travaille|dirige|anime|vit|es|trabaja|vive|estudió"
              + "|é|foi|mora|trabalha|è|lavora|insegna|scrive|was|werkt|woont|schrijft|är|arbetar|bor|skriver|arbejder|arbeider"
              + "|on|asuu|työskentelee|jest|był|była|mieszka|pracuje|napisał|napisała|je|byl|byla|žije|bydlí|este|lucrează|trăiește"
              + "|родил\\p{L}{2,3}|живёт|живет|работает|пишет|народи\\p{L}{2,3}|живе|працює|είναι|ζει|εργάζεται)"
              + "(?![\\p{L}\\p{N}]).*");

  /// The year of somebody's birth behind the name, or what they are behind a dash, which begins
  /// small.
  private static final Pattern SHORT_BIOGRAPHY =
      Pattern.compile(
          NAME
              + "(?: \\([^()]{0,20}\\d{4}[^()]{0,20}\\).*| (?:[–—]|-{1,2}) \\p{Ll}{3,}[^.!?]*, .*)");

  /// A line that only tells a fact: `Host: Ida Ray`. Several on one line have signs between them.
  private static final Pattern FACT =
      Pattern.compile("[^:：]{1,30}(?::\\s+|：\\s*)(?:https?://\\S++|[^:：]*[^\\s:：.!?…。！？।])");

  /// Nobody says an address.
  private static final Pattern LABELLED_LINK =
      Pattern.compile("\\P{L}*+[^:：]{1,30}[:：]\\W*+https?://\\S++\\W*+");

  private static final Pattern FACT_END = Pattern.compile("[:：]");

  /// What stands in brackets or behind a dash at the end of words.
  private static final Pattern BEHIND =
      Pattern.compile(".*(?:\\(([^()]{2,60})\\)|[—–―]\\s*([^—–―]{2,80}))\\W*");

  private static final Pattern LINK =
      Pattern.compile("\\[[^\\]]{0,200}\\]\\([^)]{0,1000}\\)|https?://\\S++");

  /// What stands between the parts of a line below a title.
  private static final Pattern BAR = Pattern.compile("\\s[|·•]\\s");

  private static final int LONGEST_DAY = 30;

  private static final Pattern WORD = Pattern.compile("\\w");
  private static final String COLON = ": ";

  private final List<MarkdownLine> lines = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  void add(MarkdownLine line) {
    lines.add(line);
  }

  /// The quotes in the lines since the last call.
  List<Quote> takeQuotes() {
    if (lines.isEmpty()) return List.of();
    boolean noted = isNote();
    var turns = turns(noted);
    if (!turns.isEmpty()) {
      lines.clear();
      return turns;
    }
    var texts =
        lines.stream()
            .map(BlockQuote::wordsOf)
            .filter(text -> !text.isEmpty() && !CALLOUT.matcher(text).matches())
            .toList();
    var called = Quotation.called(lines.getFirst().text(), String.join(" ", texts));
    lines.clear();
    if (!noted && !texts.isEmpty())
      return called.map(said -> List.of(said.quote())).orElseGet(() -> spoken(texts));
    if (!noted) return List.of();
    notes.addAll(texts);
    return List.of();
  }

  /// What each speaker says, if the lines begin with one; a line without a name goes on. None, if
  /// nobody is named, or only without a time in what nobody said, or below the words.
  private List<Quote> turns(boolean noted) {
    var turns = new ArrayList<Quotation>();
    for (var line : lines) {
      var label = Quotation.labelled(line.unquoted());
      if (SIGNED.matcher(Markdown.plain(line.unquoted())).matches()) return List.of();
      if (label.isPresent()) turns.add(label.get());
      else if (turns.isEmpty()) return List.of();
      else turns.add(turns.removeLast().goingOn(wordsOf(line)));
    }
    boolean timed = turns.stream().allMatch(turn -> turn.stamp().isPresent());
    return noted && !timed ? List.of() : turns.stream().map(Quotation::quote).toList();
  }

  /// What was set apart and not said, since the last call.
  List<String> takeNotes() {
    var taken = List.copyOf(notes);
    notes.clear();
    return taken;
  }

  private boolean isNote() {
    var raw =
        lines.stream()
            .map(MarkdownLine::unquoted)
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .toList();
    if (raw.isEmpty()) return true;
    var callout = CALLOUT.matcher(raw.getFirst());
    if (callout.matches()) return !Quotation.isCallout(callout.group(1));
    boolean list =
        raw.stream()
            .allMatch(
                l -> new MarkdownLine(0, l).bullet().isPresent() && Quotation.read(l).isEmpty());
    boolean links = raw.stream().allMatch(BlockQuote::isLinks);
    boolean signed = raw.size() > 1 && SAID_BY.matcher(Markdown.plain(raw.getLast())).matches();
    String first = Markdown.plain(raw.getFirst());
    return list
        || links
        || areFacts(raw)
        || raw.stream().allMatch(BlockQuote::isByline)
        || isOfBook(raw.getLast(), signed)
        || Sponsor.isMessage(first)
        || (!signed && BIOGRAPHY.matcher(first).matches())
        || (!signed && SHORT_BIOGRAPHY.matcher(first).matches());
  }

  private static boolean areFacts(List<String> raw) {
    var facts =
        raw.stream()
            .flatMap(line -> LeadingFacts.apart(line).stream())
            .map(Markdown::plain)
            .toList();
    return facts.size() > 1
        && facts.stream().allMatch(fact -> FACT.matcher(fact).matches())
        && facts.stream().allMatch(fact -> Quotation.read(fact).isEmpty())
        && facts.stream().map(fact -> FACT_END.split(fact, 2)[0]).distinct().count()
            == facts.size();
  }

  /// What stands below a title, a day among it: `CEO @ Tide | Weir Talk | 2024-03-01`.
  private static boolean isByline(String line) {
    if (!Signs.hasAny(line, "|·•") || Signs.hasAny(line, "\"“„«「")) return false;
    var parts = BAR.splitAsStream(Markdown.plain(line)).toList();
    return parts.size() > 1
        && parts.stream().noneMatch(Sentences::isEnd)
        && parts.stream()
            .anyMatch(part -> part.length() <= LONGEST_DAY && DayNotation.read(part).isPresent());
  }

  /// Whether the last line says where in a book the words stand.
  private static boolean isOfBook(String last, boolean signed) {
    String plain = Markdown.plain(last);
    if (signed) return Quotation.isOfBook(plain) || WORK.matcher(last).matches();
    var behind = BEHIND.matcher(plain);
    return behind.matches()
        && Quotation.isOfBook(behind.group(1) == null ? behind.group(2) : behind.group(1));
  }

  private static boolean isLinks(String line) {
    if (!line.contains("](") && !line.contains("://")) return false;
    var link = LINK.matcher(line);
    return (link.find() && !WORD.matcher(link.replaceAll("")).find())
        || LABELLED_LINK.matcher(Markdown.plain(line)).matches();
  }

  /// One quote; several, if each line is a quotation by itself, or there are several names below
  /// words.
  private static List<Quote> spoken(List<String> texts) {
    var quotations =
        texts.stream()
            .map(text -> Quotation.read(text).or(() -> Quotation.signedAtEnd(text)))
            .toList();
    if (quotations.stream().allMatch(Optional::isPresent))
      return quotations.stream().map(Optional::get).map(Quotation::quote).toList();
    var quotes = new ArrayList<Quote>();
    var words = new ArrayList<String>();
    for (var text : texts) {
      var said = SAID_BY.matcher(text);
      if (words.isEmpty() || !said.matches()) {
        words.add(text);
      } else {
        quotes.add(Quotation.signed(String.join(" ", words), said.group(1)).quote());
        words.clear();
      }
    }
    if (!words.isEmpty()) quotes.add(labelled(words));
    return quotes;
  }

  /// The words of a line; a hyphen before a name below them is no mark of a list.
  private static String wordsOf(MarkdownLine line) {
    String text = Markdown.plain(line.unquoted());
    return SIGNED.matcher(text).matches()
        ? text
        : Markdown.plain(new MarkdownLine(0, line.unquoted()).words());
  }

  /// A block quote may begin with its speaker: `> Name: words`. With several, nobody knows where
  /// each of them ends.
  private static Quote labelled(List<String> texts) {
    String words = String.join(" ", texts);
    var quotation =
        Quotation.signedAtEnd(words)
            .or(() -> Quotation.read(words).filter(said -> said.speaker().isPresent()));
    if (quotation.isPresent()) return quotation.get().quote();
    long names = texts.stream().map(BlockQuote::label).filter(n -> !n.isEmpty()).distinct().count();
    String name = names > 1 ? "" : label(words);
    String said = name.isEmpty() ? words : words.substring(name.length() + COLON.length()).strip();
    var timed = Quotation.timedAtEnd(said);
    var quote = Quote.of(timed.map(Quotation::words).orElse(said));
    timed.flatMap(Quotation::stamp).flatMap(TimeNotation::read).ifPresent(quote::start);
    if (!name.isEmpty()) quote.speaker(name);
    return quote.build();
  }

  /// The name before the words; empty if none stands there.
  private static String label(String words) {
    int colon = words.indexOf(COLON);
    String name = colon < 0 ? "" : words.substring(0, colon);
    return SpeakerName.isProper(name) && colon + COLON.length() < words.length() ? name : "";
  }
}
