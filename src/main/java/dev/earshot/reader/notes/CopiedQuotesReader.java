package dev.earshot.reader.notes;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Quote;
import dev.earshot.notation.DayNotation;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.EpisodeName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Words that were copied from transcripts in Apple Podcasts, each above a line that tells show,
/// episode and day, and a link: `From Tide Talk: Eels at night, Mar 3, 2025`.
public final class CopiedQuotesReader implements Format {
  /// Days are written in many orders, some of them with a comma.
  private static final Pattern FROM =
      Pattern.compile(
          "\\s*\\p{L}{2,5} (?<show>[^:]{1,120}): (?<title>.{1,300}?)"
              + "(?:, (?<day>[^,]{0,14}\\d[^,]{0,14}(?:, \\d{4})?))?\\s*");

  private static final Pattern LINK =
      Pattern.compile("\\s*https?://podcasts\\.apple\\.com/\\S+\\s*");
  private static final Pattern MARKS = Pattern.compile("^[\"“„«]|[\"”“»]$");

  /// What stands below the link, in whatever language.
  private static final int RIGHTS = 1;

  @Override
  public String name() {
    return "quotes from Apple Podcasts";
  }

  @Override
  public Claim claim(Head head) {
    var lines = head.lines();
    return Claim.SIGNATURE.onlyIf(
        IntStream.range(2, lines.size())
            .anyMatch(i ->
                LINK.matcher(lines.get(i)).matches() && FROM.matcher(lines.get(i - 1)).matches()));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var quotes = new LinkedHashMap<List<String>, List<Quote>>();
    var said = new ArrayList<String>();
    int rights = 0;
    while (lines.advance()) {
      String line = lines.text().strip();
      boolean isLink = LINK.matcher(line).matches();
      if (isLink && !said.isEmpty()) {
        keep(said, line, quotes);
        rights = RIGHTS;
      } else if (rights > 0 && !line.isEmpty()) {
        rights--;
      } else {
        if (line.isEmpty()) rights = 0;
        if (!line.isEmpty()) said.add(line);
      }
    }
    quotes.forEach((from, all) ->
        findings.episode(episode(from, all), Provenance.of(Content.COLLECTED_NOTES)));
    if (quotes.isEmpty()) findings.warn("no words stand above a line such as From show: episode");
  }

  /// The words above a link, the last line of which tells the episode.
  private static void keep(List<String> said, String link, Map<List<String>, List<Quote>> quotes) {
    var from = FROM.matcher(said.removeLast());
    String words = MARKS.matcher(String.join("\n", said)).replaceAll("").strip();
    said.clear();
    if (!from.matches() || words.isEmpty()) return;
    quotes
        .computeIfAbsent(facts(from.toMatchResult()), facts -> new ArrayList<>())
        .add(Quote.of(words).url(link).build());
  }

  /// Show, title and day.
  private static List<String> facts(MatchResult from) {
    String day = from.group("day");
    boolean isDay = day != null && DayNotation.read(day).isPresent();
    String title = isDay || day == null ? from.group("title") : from.group("title") + ", " + day;
    return List.of(from.group("show").strip(), title.strip(), isDay ? day : "");
  }

  private static Episode episode(List<String> facts, List<Quote> quotes) {
    var episode = EpisodeName.from(facts.get(1)).show(facts.getFirst()).quotes(quotes);
    DayNotation.read(facts.get(2)).ifPresent(episode::published);
    return episode.build();
  }
}
