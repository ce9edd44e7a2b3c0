package dev.earshot.reader.notes;

import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.EpisodeNotes;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.turns.Turns;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Notes, topic lists and transcripts that people keep as markdown in their own ways. There is no
/// format to check, so it claims only a hint: front matter about an episode, speakers' names before
/// their words, quotes under headings, or a list of times.
///
/// A page becomes one episode from up to three places: its front matter (facts, and for some shows
/// whole clips and transcripts), the lines of its body, and its title, which may be in either or
/// only in the file's name.
public final class NotesReader implements Format {
  /// Front matter with one of them is about an episode.
  private static final Set<String> KEYS =
      Set.of(
          "guest",
          "guests",
          "host",
          "hosts",
          "speakers",
          "show",
          "podcast",
          "show_title",
          "episode",
          "episode_title",
          "episode_number",
          "episode_url",
          "audio",
          "audio_url",
          "youtube_url",
          "quotableclips",
          "transcript",
          "duration",
          "duration_seconds",
          "season");

  private static final Pattern DATA = Pattern.compile("^(?:[{<]|\\[\\s*[{\\]]).*");
  private static final Pattern CUE = Pattern.compile(".*\\d\\s*(?:-->|→)\\s*\\d.*");
  private static final int TURNS = 2;

  @Override
  public String name() {
    return "markdown notes";
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public Claim claim(Head head) {
    return Claim.HINT.onlyIf(!isMadeByProgram(head) && looksLikeNotes(head.lines()));
  }

  private static boolean looksLikeNotes(List<String> lines) {
    return isAboutAnEpisode(lines) || hasQuotes(lines) || isTalk(lines);
  }

  private static boolean isTalk(List<String> lines) {
    var turns = Turns.in(lines);
    return turns.all().size() >= TURNS || !TopicList.in(lines, turns).isEmpty();
  }

  /// Data, markup and captions are no notes, whether or not anything can read them.
  private static boolean isMadeByProgram(Head head) {
    return DATA.matcher(head.first()).matches()
        || head.lines().stream().anyMatch(line -> CUE.matcher(line).matches());
  }

  private static boolean isAboutAnEpisode(List<String> head) {
    if (!head.getFirst().equals("---")) return false;
    return head.stream()
        .skip(1)
        .takeWhile(line -> !line.equals("---"))
        .flatMap(line -> FrontMatter.keyOf(new MarkdownLine(0, line)).stream())
        .anyMatch(KEYS::contains);
  }

  private static boolean hasQuotes(List<String> lines) {
    boolean headed = lines.getFirst().startsWith("#") || lines.getFirst().equals("---");
    return headed && lines.stream().anyMatch(line -> line.matches(">\\s*\\p{L}.*|>\\s*[\"“].*"));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var all = MarkdownLine.restOf(lines, findings);
    var front = FrontMatter.of(all, findings);
    var page = new NotesPage(all.subList(front.bodyFrom(), all.size()), findings);
    var clips = new ClipList(front, findings);
    var facts = new FrontFacts(front, findings);
    var title = facts.title().or(page::title);
    var topics =
        EpisodeNotes.before(
            both(clips.topics(), page.topics()), facts.description(), page.description());
    var episode = facts.episode(title.orElseGet(findings::stem)).topics(topics);
    findings.episode(
        episode.quotes(both(clips.outside(), page.outside())).build(),
        Provenance.of(Content.NOTES, title).with(facts.ids()));
  }

  private static <T> List<T> both(List<T> ones, List<T> others) {
    return Stream.concat(ones.stream(), others.stream()).toList();
  }
}
