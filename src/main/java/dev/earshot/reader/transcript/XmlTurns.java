package dev.earshot.reader.transcript;

import dev.earshot.reader.text.CleanText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The turns of an XML transcript: a `<u>`, `<sp>` or `<Turn>`, or any element with an attribute
/// for who speaks. A turn that nobody closed ends where the next begins. Within one, another time
/// begins another cue.
final class XmlTurns implements NodeVisitor {
  /// What may say who speaks.
  static final List<String> ATTRIBUTES = List.of("who", "speaker", "spk", "speakername");

  private static final Set<String> TURNS = Set.of("u", "sp", "turn", "utterance", "speech");
  private static final List<String> START =
      List.of("start", "starttime", "begin", "begintime", "from", "time");
  private static final List<String> END = List.of("end", "endtime", "stop", "to");

  private static final Set<String> WORDS = Set.of("text", "words", "content", "transcript");

  /// A moment within a turn, as Transcriber and TEI mark it; others have a piece of it for each.
  private static final Set<String> MOMENTS = Set.of("sync", "anchor");

  /// What somebody noted of the talk and nobody said. A speaker's name stands above the words.
  private static final Set<String> UNSPOKEN =
      Set.of(
          "teiheader",
          "note",
          "desc",
          "stage",
          "speaker",
          "head",
          "comment",
          "event",
          "background",
          "incident",
          "kinesic",
          "fw");

  private static final Set<String> PARAGRAPHS = Set.of("p", "ab", "l", "lg", "div", "br", "lb");

  private final Set<String> names = new HashSet<>(TURNS);
  private final XmlSpeakers speakers;
  private final XmlTimeline timeline;
  private final List<Cue> cues = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private Optional<Element> turn = Optional.empty();
  private Optional<String> speaker = Optional.empty();
  private Optional<Duration> start = Optional.empty();
  private boolean isBegun;
  private int unspoken;

  private static final String WORD = "w";

  private XmlTurns(Document page) {
    speakers = XmlSpeakers.in(page);
    timeline = XmlTimeline.in(page);
    // One of a kind may lack what others say of who speaks.
    for (Element element : page.getAllElements())
      if (attribute(element, ATTRIBUTES).isPresent()) names.add(nameOf(element));
  }

  /// Some programs write as elements what others write as attributes:
  /// `<segment><start>0.4</start><speaker>Ida</speaker><text>…`.
  static void flatten(Document page) {
    for (Element element : page.getAllElements())
      if (isAmong(element, START) && isAmong(element, WORDS))
        for (Element child : List.copyOf(element.children())) {
          var name = nameOf(child);
          if (!START.contains(name) && !END.contains(name) && !ATTRIBUTES.contains(name)) continue;
          element.attr(name, child.text());
          child.remove();
        }
  }

  private static boolean isAmong(Element element, Collection<String> names) {
    return element.children().stream().anyMatch(child -> names.contains(nameOf(child)));
  }

  static List<Cue> in(Document page) {
    var turns = new XmlTurns(page);
    page.traverse(turns);
    turns.flush(Optional.empty());
    return turns.cues;
  }

  /// The name of an element without its prefix.
  static String nameOf(Element element) {
    return element.normalName().substring(element.normalName().indexOf(':') + 1);
  }

  static Optional<String> attribute(Element element, List<String> keys) {
    return keys.stream().map(element::attr).filter(value -> !value.isBlank()).findFirst();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) enter(element);
    else if (node instanceof TextNode text && turn.isPresent() && unspoken == 0)
      words.append(text.getWholeText());
  }

  private void enter(Element element) {
    var name = nameOf(element);
    // Between the words that a mark stands between there may be no space.
    if (element.childNodeSize() == 0) words.append(' ');
    if (UNSPOKEN.contains(name)) unspoken++;
    else if (unspoken == 0 && isTurn(name)) begin(element);
    else if (MOMENTS.contains(name)) moment(element, List.of("time", "synch"));
    else if (name.equals("who")) change(element);
    else if (unspoken == 0) moment(element, START);
  }

  /// Within a turn somebody else may cough, which has an attribute for who did.
  private boolean isTurn(String name) {
    return turn.isEmpty()
        ? names.contains(name)
        : TURNS.contains(name) || turn.filter(open -> nameOf(open).equals(name)).isPresent();
  }

  private void begin(Element element) {
    flush(Optional.empty());
    turn = Optional.of(element);
    start = attribute(element, START).flatMap(timeline::read);
    speaker = speakers.of(element, attribute(element, ATTRIBUTES));
    isBegun = true;
  }

  private void moment(Element element, List<String> keys) {
    var read = attribute(element, keys).flatMap(timeline::read);
    if (turn.isEmpty() || read.isEmpty()) return;
    flush(read);
    start = read;
  }

  /// Of several who speak at once, Transcriber counts from 1 who says what is next.
  private void change(Element element) {
    if (turn.isEmpty()) return;
    flush(Optional.empty());
    speaker = speakers.ofNumber(element.attr("nb"), attribute(turn.get(), ATTRIBUTES));
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) return;
    if (UNSPOKEN.contains(nameOf(element))) unspoken--;
    if (PARAGRAPHS.contains(nameOf(element)) || isWord(element)) words.append(' ');
    if (turn.filter(element::equals).isEmpty()) return;
    flush(attribute(element, END).flatMap(timeline::read));
    turn = Optional.empty();
  }

  /// Spoken corpora have an element a word, and the sign behind it in the next.
  private static boolean isWord(Element element) {
    var next = element.nextElementSibling();
    return nameOf(element).equals(WORD) && (next == null || !nameOf(next).equals("pc"));
  }

  private void flush(Optional<Duration> end) {
    String said = CleanText.line(words.toString());
    words.setLength(0);
    if (said.isEmpty() || turn.isEmpty()) return;
    var until = end.filter(time -> start.isPresent() && time.compareTo(start.orElseThrow()) >= 0);
    var cue = new Cue(speaker, start, until, said);
    cues.add(isBegun ? cue.anew() : cue);
    isBegun = false;
  }
}
