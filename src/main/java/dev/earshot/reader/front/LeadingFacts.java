package dev.earshot.reader.front;

import dev.earshot.notation.DayNotation;
import dev.earshot.notation.HeadDay;
import dev.earshot.notation.NumberedHeading;
import dev.earshot.notation.Signs;
import dev.earshot.reader.facts.AudioLink;
import dev.earshot.reader.markdown.FactKeys;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.turns.SpeakerName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Facts that somebody wrote above the notes without the fences of a front matter: `Podcast: Long
/// Walks`, `**Guest:** Ida Ray`. They may stand below the page's first heading. Roles before words,
/// as in `Host: Welcome.`, are talk: a fact stands once, is short and no sentence, and one of them
/// names show or episode.
///
/// @param values by keys as a front matter has them
/// @param lines where they stand
/// @param body the page without them
public record LeadingFacts(
    Map<String, Object> values, List<MarkdownLine> lines, List<MarkdownLine> body) {
  private static final List<String> TITLES = List.of("episode", "episode_title", "episode_name");

  private static final String SOUND = "audio_file";

  private static final Set<String> NAMING =
      Set.copyOf(FactKeys.all(FactKeys.SHOW_ALONE, TITLES, List.of("title", SOUND)));

  /// Under what keys programs that write down what is said name the file that they heard.
  private static final Set<String> HEARD = Set.copyOf(FactKeys.HEARD_FILE);

  /// What may as well be said, as `No`, or tell who says something, as `Interviewer`, is none.
  private static final Set<String> OTHERS =
      Set.copyOf(
          FactKeys.all(
              FactKeys.DATE,
              List.of(
                  "episode_number",
                  "number",
                  "guest",
                  "guests",
                  "host",
                  "hosts",
                  "url",
                  "link",
                  "youtube",
                  "audio_url",
                  "duration",
                  "language",
                  "season",
                  "episode_link",
                  "episode_url")));

  /// Facts of a note, which stand among those of an episode.
  private static final Set<String> OF_NOTE =
      Set.of(
          "tags",
          "tag",
          "status",
          "rating",
          "type",
          "category",
          "listened",
          "listened_on",
          "heard",
          "heard_on",
          "date_listened",
          "save_time",
          "reviewed",
          "keywords",
          "topic",
          "topics",
          "source",
          "platform",
          "author",
          "publisher",
          "network",
          "created",
          "updated",
          "length",
          "year",
          "model",
          "engine",
          "transcript_time",
          "transcription_time",
          "processing_time",
          "file_size");

  /// A line of tags, such as `#podcasts #talk` or `#podcasts/long walks#`.
  private static final String TAG = "#[\\p{L}\\d](?:[^#\\n]*#|[\\p{L}\\d_/-]*)";

  private static final Pattern TAGS = Pattern.compile("\\s*" + TAG + "(?:\\s+" + TAG + ")*\\s*");

  /// A bold name needs no blank behind its colon: `**Podcast**:Long Walks`.
  private static final Pattern BOLD_KEY =
      Pattern.compile("^\\s*\\*{2,3}([^*:]{1,30}?)\\s?(?::\\*\\*\\s*|\\*\\*\\s?:\\s*)(?=\\S)");

  /// A name that is marked as the others are, whatever it means.
  private static final Pattern BOLD =
      Pattern.compile("^\\s*(?:[-+•]\\s+)?\\*{2,3}\\p{L}[^*]{1,30}\\*\\*.*");

  /// Surname and first name, which no blank parts: `林海`, `김민준`.
  private static final Pattern HAN_NAME =
      Pattern.compile("\\s*(?:\\p{IsHan}{2,4}|\\p{IsHangul}{2,4})\\s*");

  private static final Pattern PICTURES = Pattern.compile("^(?:" + Markdown.PICTURE + ")+");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？]\\P{L}{0,2}$");

  private static final Pattern BETWEEN = Pattern.compile("(?<!\\s)\\s++[·•|]\\s+");

  private static final int FEWEST = 2;
  private static final int LONGEST = 160;

  /// The facts of a page; none, and the whole page, where too few of its first lines are such. Some
  /// programs write on above the title of the page, below which the facts stand.
  public static LeadingFacts of(List<MarkdownLine> page) {
    var above = atTop(page);
    int title = 0;
    while (title < page.size() && page.get(title).headingLevel() != 1) title++;
    if (!above.values().isEmpty() || title == 0 || title == page.size()) return above;
    var below = atTop(page.subList(title, page.size()));
    boolean isTold =
        FactKeys.SHOW_ALONE.stream().anyMatch(below.values()::containsKey)
            && TITLES.stream().anyMatch(below.values()::containsKey);
    if (!isTold) return above;
    var body = new ArrayList<>(page.subList(0, title));
    body.addAll(below.body());
    return new LeadingFacts(below.values(), below.lines(), body);
  }

  private static LeadingFacts atTop(List<MarkdownLine> page) {
    var values = new LinkedHashMap<String, Object>();
    var body = new ArrayList<MarkdownLine>();
    var tags = new ArrayList<String>();
    var others = new ArrayList<String>();
    int i = 0;
    for (; i < page.size(); i++) {
      var line = page.get(i);
      boolean isTitle = values.isEmpty() && (line.headingLevel() == 1 || isTitleAt(i, page));
      boolean isHeading =
          values.isEmpty() && line.headingLevel() > 1 && isAboveFact(next(i, page), page);
      boolean isTags = TAGS.matcher(line.text()).matches();
      if (isTags) tags.add(line.text().strip());
      boolean skipped = line.isBlank() || isTitle || isTags || isHeading;
      boolean isBelowFact = !values.isEmpty() && !page.get(i - 1).isBlank();
      boolean isFact = !skipped && add(line, isBelowFact || isAboveFact(i, page), values);
      boolean isOther = !skipped && !isFact && isBelowFact && isOther(i, page);
      if (isOther) others.add(Markdown.plain(line.words()));
      if (!skipped && !isFact && !isOther) break;
      if (isTitle || line.headingLevel() == 1) body.add(titled(line));
    }
    boolean told = values.size() >= FEWEST && values.keySet().stream().anyMatch(NAMING::contains);
    // Nobody is called so.
    told |= FactKeys.SHOW_ALONE.stream().anyMatch(values::containsKey) || isDated(values);
    told |= values.get("audio_url") instanceof String sound && AudioLink.isAlone(sound);
    if (!told && !namesGuest(values)) return new LeadingFacts(Map.of(), List.of(), page);
    if (!others.isEmpty()) values.putIfAbsent("description", String.join("\n", others));
    if (!tags.isEmpty()) values.putIfAbsent("tags", String.join(" ", tags));
    body.addAll(page.subList(i, page.size()));
    return new LeadingFacts(values, page.subList(0, i), body);
  }

  /// The same with a fact that is told elsewhere, unless it stands among these.
  public LeadingFacts with(String key, String value) {
    var all = new LinkedHashMap<>(values);
    all.putIfAbsent(key, value);
    return new LeadingFacts(all, lines, body);
  }

  /// Whether a line tells something of the note that it stands in: `tags: talk`.
  public static boolean isOfNote(MarkdownLine line) {
    return FrontMatter.keyOf(line).filter(OF_NOTE::contains).isPresent();
  }

  /// Whether the first line stands above a fact and is none.
  private static boolean isTitleAt(int line, List<MarkdownLine> page) {
    return page.subList(0, line).stream().allMatch(MarkdownLine::isBlank)
        && !page.get(line).isBlank()
        && !add(page.get(line), true, new LinkedHashMap<>())
        && page.subList(line + 1, page.size()).stream()
            .filter(below -> !below.isBlank())
            .findFirst()
            .filter(below -> add(below, false, new LinkedHashMap<>()))
            .isPresent();
  }

  /// Whether a fact stands below, or one of a note and then such a fact.
  private static boolean isAboveFact(int line, List<MarkdownLine> page) {
    if (line + 1 >= page.size()) return false;
    var below = page.get(line + 1);
    return add(below, false, new LinkedHashMap<>())
        || (line + 2 < page.size()
            && add(below, true, new LinkedHashMap<>())
            && add(page.get(line + 2), false, new LinkedHashMap<>()));
  }

  /// The last blank line below a line, or itself: what stands above a fact, may be set apart.
  private static int next(int line, List<MarkdownLine> page) {
    int next = line;
    while (next + 1 < page.size() && page.get(next + 1).isBlank()) next++;
    return next;
  }

  private static MarkdownLine titled(MarkdownLine line) {
    return line.isBlank() || line.headingLevel() == 1
        ? line
        : new MarkdownLine(line.number(), "# " + line.text().strip());
  }

  /// Nobody says a day, and nothing else, behind such a name.
  private static boolean isDated(Map<String, Object> values) {
    return FactKeys.DATE.stream()
        .map(values::get)
        .anyMatch(day -> day instanceof String text && DayNotation.read(text).isPresent());
  }

  /// A guest with a full name is one, whatever stands beside.
  private static boolean namesGuest(Map<String, Object> values) {
    return Stream.of("guest", "guests")
        .map(values::get)
        .filter(String.class::isInstance)
        .flatMap(names -> Stream.of(((String) names).split("[,，、]| and | & ")))
        .anyMatch(name -> SpeakerName.isFull(name.strip()) || HAN_NAME.matcher(name).matches());
  }

  /// Whether the line is a fact, or several with signs between them; if so, they are kept.
  private static boolean add(MarkdownLine line, boolean isBelowFact, Map<String, Object> values) {
    var own = line.isQuoted() ? new MarkdownLine(line.number(), line.unquoted()) : line;
    var parts = apart(own.words());
    boolean areFacts =
        parts.size() > 1
            && parts.stream()
                .map(part -> new MarkdownLine(line.number(), Markdown.plain(part)))
                .allMatch(part -> FrontMatter.keyOf(part).isPresent());
    if (!areFacts) return addOne(own, isBelowFact, values);
    var known = new LinkedHashMap<String, Object>();
    for (var part : parts) addOne(new MarkdownLine(line.number(), part), true, known);
    known.forEach(values::putIfAbsent);
    return !known.isEmpty();
  }

  /// The facts that may stand on one line with signs between them.
  public static List<String> apart(String line) {
    return BETWEEN.splitAsStream(line).toList();
  }

  private static boolean addOne(
      MarkdownLine line, boolean isBelowFact, Map<String, Object> values) {
    String words = BOLD_KEY.matcher(line.words()).replaceFirst("$1: ");
    String plain = PICTURES.matcher(Markdown.plain(words)).replaceFirst("");
    var fact = new MarkdownLine(line.number(), plain);
    var key = FrontMatter.keyOf(fact);
    var published = key.isEmpty() ? HeadDay.published(plain) : Optional.<LocalDate>empty();
    if (published.isPresent())
      return values.putIfAbsent("published", published.get().toString()) == null;
    var sound =
        key.filter(HEARD::contains).flatMap(k -> AudioLink.leading(FrontMatter.valueOf(fact)));
    if (sound.isPresent()) return values.putIfAbsent(SOUND, sound.get()) == null;
    if (key.filter(k -> isKnown(k) || (isBelowFact && OF_NOTE.contains(k))).isEmpty())
      return isBelowFact && addNumbered(plain, values);
    String value = linkIn(line).orElse(FrontMatter.valueOf(fact));
    boolean isFact = !value.isEmpty() && value.length() <= LONGEST && !value.matches(".*[.!?…]$");
    // `Episode: Bread` is a title; only with a figure is it a number.
    boolean isTitle = key.get().equals("episode") && !Signs.hasDigit(value);
    return isFact && values.putIfAbsent(isTitle ? "episode_title" : key.get(), value) == null;
  }

  /// `Episode 12: Rye` tells number and title.
  private static boolean addNumbered(String line, Map<String, Object> values) {
    var numbered =
        NumberedHeading.read(line)
            .filter(heading -> heading.isSure() && heading.show().isEmpty())
            .filter(heading -> heading.title().isPresent() && !line.matches(".*[.!?…]$"));
    if (numbered.isEmpty() || values.containsKey("number")) return false;
    values.put("number", numbered.get().number());
    numbered.get().season().ifPresent(season -> values.putIfAbsent("season", season));
    values.putIfAbsent("episode_title", numbered.get().title().orElseThrow());
    return true;
  }

  private static boolean isKnown(String key) {
    return NAMING.contains(key) || OTHERS.contains(key);
  }

  /// Whether the last of the facts has a name that only its author knows, such as `出演：`. Who speaks
  /// has a full name, or is named more than once.
  private static boolean isOther(int at, List<MarkdownLine> page) {
    var line = page.get(at);
    boolean isAmongFacts =
        BOLD.matcher(line.text()).matches()
            && at + 1 < page.size()
            && add(page.get(at + 1), true, new LinkedHashMap<>());
    if (isAmongFacts) return !isSpoken(line, page);
    var key = FrontMatter.keyOf(line);
    var value = FrontMatter.valueOf(line);
    int colon = Math.max(line.text().indexOf(':'), line.text().indexOf('：'));
    return key.isPresent()
        && (at + 1 == page.size() || page.get(at + 1).isBlank())
        && !value.isEmpty()
        && value.length() <= LONGEST
        && !SENTENCE_END.matcher(value).find()
        && !SpeakerName.isFull(line.text().substring(0, colon).strip())
        && page.stream().filter(other -> FrontMatter.keyOf(other).equals(key)).count() == 1;
  }

  /// Whether a bold name is that of somebody, or comes again.
  private static boolean isSpoken(MarkdownLine line, List<MarkdownLine> page) {
    var name =
        line.text().strip().replaceFirst("^(?:[-+•]\\s+)?\\*{2,3}([^*:]{1,30}).*", "$1").strip();
    return SpeakerName.isFull(name)
        || SENTENCE_END.matcher(line.text()).find()
        || page.stream().filter(other -> other.text().contains("**" + name)).count() > 1;
  }

  /// Where a link is the fact, its address is what counts.
  private static Optional<String> linkIn(MarkdownLine line) {
    int from = line.text().indexOf("](http");
    int end = line.text().indexOf(')', from + 2);
    boolean isLink = line.text().matches("(?i)[^\\[]*\\b(?:url|link|youtube)\\W.*");
    return isLink && from >= 0 && end > 0
        ? Optional.of(line.text().substring(from + 2, end))
        : Optional.empty();
  }
}
