package dev.earshot.reader.evidence;

import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.facts.TimedList;
import dev.earshot.reader.turns.Quotation;
import dev.earshot.reader.turns.SpeakerName;
import dev.earshot.reader.turns.TurnLine;
import dev.earshot.reader.turns.TurnLine.Form;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a page has of the talk itself: turns, moments, quotations.
final class TalkSigns {
  private static final int FEWEST = 2;

  /// As many turns of people who speak again are a conversation.
  private static final int TALK = 4;

  /// Voices with numbers are hardly anything else.
  private static final int VOICES = 3;

  private static final Set<Form> TIMED = Set.of(Form.GOING_ON, Form.STAMPED, Form.VOICE);
  private static final Pattern MOMENT_LINK =
      Pattern.compile(
          "\\]\\([^)\\s]*[?&#]t=\\d[\\dhms:.]*[^)]*\\)|https?://\\S*[?&#]t=\\d+"
              + "|share\\.snipd\\.com/snip/");
  private static final Pattern TIMED_ITEM =
      Pattern.compile(
          "(?:[-*+•–]\\s+(?:\\[[ xX]\\]\\s+)?)?[\\[(]?@?\\d{1,3}:[0-5]\\d(?::[0-5]\\d)?[\\])]?[\\s:–—-]+\\p{L}.*"
              + "|[-*+•–]\\s+\\*\\*[^*]{1,80}\\*\\*\\s*[\\[(]\\d{1,3}:[0-5]\\d(?::[0-5]\\d)?[\\])].*");

  /// A time, or a stretch of it, above the words that tell what happens then.
  private static final Pattern TIME_ALONE =
      Pattern.compile(
          "[\\[(]?\\d{1,3}(?::[0-5]\\d){1,2}(?:\\s*[-–—]\\s*\\d{1,3}(?::[0-5]\\d){1,2})?[\\])]?");

  private static final Pattern TIMED_QUOTATION =
      Pattern.compile(
          "[-*+•>\\s]{0,6}[\"“„«»「][^\"“”„«»「」]{10,1000}[\"”“»«」][.,。]?\\s*(?:[-–—―]{1,2}\\s*|(?=[\\[(]))[\\[(]?\\d{1,3}:[0-5]\\d(?::[0-5]\\d)?[\\])]?");
  private static final Pattern TIMED_HEADING =
      Pattern.compile("#{2,6}\\s+(?:.*[\\[(])?@?\\d{1,3}:[0-5]\\d(?::[0-5]\\d)?\\b.*");

  /// The last line of a block quote says who spoke.
  private static final Pattern SIGNED = Pattern.compile(">\\s*[-–—]{1,2}\\s*\\p{Lu}.*");

  private static final Pattern ITEM = Pattern.compile("(?:[-*+•>–]|\\d{1,2}[.)])\\s+\\S.*|[\"“].*");

  /// Times of day begin late, and what is planned goes in steps.
  private static final int STEP = 5;

  /// Fewer times are round by accident.
  private static final int ROUND_TIMES = 4;

  /// But not if all are of whole or half minutes, and the list does not begin as a recording does.
  private static final int HALF_MINUTE = 30;

  /// What comes again within an episode.
  private static final Pattern BREAK =
      Pattern.compile(
          ".*\\b(?:sponsors?|ads?|adverts?|break|werbung|pause|q&a|questions?|music)\\b.*");

  private TalkSigns() {}

  private static final Predicate<Page> TALK_OF_PEOPLE = TalkSigns::isTalkOfPeople;
  private static final Predicate<Page> SCHEDULE = TalkSigns::hasSchedule;

  static boolean isTalk(Page page) {
    return page.shows(TALK_OF_PEOPLE);
  }

  private static boolean isTalkOfPeople(Page page) {
    var turns = page.turns().all();
    long timed = turns.stream().filter(turn -> turn.stamp().isPresent() || isTimed(turn)).count();
    return turns.size() >= FEWEST
        && !page.isByClock()
        && (2 * timed > turns.size() || (turns.size() >= fewest(page) && isAmongPeople(turns)));
  }

  private static int fewest(Page page) {
    boolean areVoices =
        page.turns().all().stream()
            .allMatch(turn -> turn.speaker().filter(SpeakerName::isNumbered).isPresent());
    return areVoices || isAllTalk(page) ? VOICES : TALK;
  }

  /// Whether a page begins with somebody who speaks, goes on so, and names all in full.
  private static boolean isAllTalk(Page page) {
    var lines = page.turns().lines();
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) first++;
    return page.turns().at(first).isPresent()
        && lines.stream().noneMatch(line -> line.startsWith("#"))
        && page.turns().all().stream()
            .allMatch(turn -> turn.speaker().filter(SpeakerName::isFull).isPresent());
  }

  private static boolean isTimed(TurnLine turn) {
    return TIMED.contains(turn.form());
  }

  /// Whether names come again, and most of them are written as names are.
  private static boolean isAmongPeople(Collection<TurnLine> turns) {
    List<String> names = turns.stream().flatMap(turn -> turn.speaker().stream()).toList();
    long proper =
        names.stream().map(n -> n.replaceFirst(",.*", "")).filter(SpeakerName::isProper).count();
    return !names.isEmpty()
        && names.stream().distinct().count() * 4 <= names.size() * 3L
        && 2 * proper >= names.size();
  }

  static boolean hasTurns(Page page) {
    return !isTalk(page) && page.turns().all().size() >= FEWEST;
  }

  static boolean hasMoments(Page page) {
    return page.moments().isPresent() && !hasTimes(page);
  }

  static boolean hasTimes(Page page) {
    return page.shows(SCHEDULE);
  }

  private static boolean hasSchedule(Page page) {
    return page.moments().filter(TalkSigns::isSchedule).isPresent();
  }

  /// Times of day, or of what somebody plans: round, or the same thing over and over. What people
  /// noted while they listened hardly ever is.
  private static boolean isSchedule(TimedList list) {
    var starts = list.entries().stream().map(TimedList.Entry::start).toList();
    int step = starts.size() >= ROUND_TIMES ? STEP : HALF_MINUTE;
    boolean isWhole = starts.size() < ROUND_TIMES && starts.getFirst().isZero();
    return (!isWhole && starts.stream().allMatch(time -> time.toSeconds() % step == 0))
        || list.isByClock()
        || TimeNotation.isNumbering(starts)
        || starts.stream().allMatch(TalkSigns::isTimeOfDay)
        || isRepeating(list);
  }

  private static boolean isRepeating(TimedList list) {
    var titles =
        list.entries().stream()
            .map(entry -> entry.title().toLowerCase(Locale.ROOT))
            .filter(title -> !BREAK.matcher(title).matches())
            .toList();
    return titles.size() - titles.stream().distinct().count() >= FEWEST;
  }

  /// `9:30` is read as minutes and seconds.
  private static boolean isTimeOfDay(Duration time) {
    return time.toMinutes() >= STEP && time.toMinutes() < 24;
  }

  static boolean hasTimedHeadings(Page page) {
    return page.count(TIMED_HEADING) >= FEWEST;
  }

  static boolean hasMomentLinks(Page page) {
    return page.has(MOMENT_LINK, "t=", "share.snipd.com");
  }

  static boolean hasTimedItems(Page page) {
    return page.moments().isEmpty()
        && (page.count(TIMED_ITEM) > 0 || page.count(TIME_ALONE) >= FEWEST);
  }

  static boolean hasTimedQuotations(Page page) {
    return page.quotations().stream().anyMatch(quotation -> quotation.stamp().isPresent());
  }

  /// Words in quotation marks with the time behind them, of nobody known.
  static boolean hasMomentQuotations(Page page) {
    return page.count(TIMED_QUOTATION) >= FEWEST;
  }

  static boolean hasQuotations(Page page) {
    return page.quotations().stream().anyMatch(quotation -> quotation.stamp().isEmpty());
  }

  /// The quotations in lines of which somebody is named as the speaker.
  static List<Quotation> quotations(List<String> lines) {
    return lines.stream()
        .flatMap(line ->
            SIGNED.matcher(line).matches()
                ? Stream.of(Quotation.signed(line, line.substring(1).strip()))
                : Quotation.read(line)
                    .filter(Quotation::isSaid)
                    .or(() -> labelled(line))
                    .or(() -> Quotation.called(line, line))
                    .or(() -> line.startsWith(">") ? Quotation.signedAtEnd(line) : Optional.empty())
                    .stream())
        .filter(quotation -> quotation.speaker().isPresent())
        .toList();
  }

  private static Optional<Quotation> labelled(String line) {
    return Optional.of(line)
        .filter(l -> l.startsWith(">"))
        .flatMap(l -> Quotation.labelled(l.replaceFirst("^[>\\s]+", "")));
  }

  static boolean hasItems(Page page) {
    return page.count(ITEM) > 0;
  }
}
