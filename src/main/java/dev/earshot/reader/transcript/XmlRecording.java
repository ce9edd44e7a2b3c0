package dev.earshot.reader.transcript;

import dev.earshot.episode.Episode;
import dev.earshot.notation.DayNotation;
import dev.earshot.notation.PodcastWord;
import dev.earshot.notation.TimeNotation;
import dev.earshot.notation.WebAddress;
import dev.earshot.reader.facts.AudioLink;
import dev.earshot.reader.facts.EpisodeName;
import dev.earshot.reader.text.CleanText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What the header of an XML transcript tells of the recording, mostly as TEI has it: in
/// `recordingStmt`, `broadcast` and `titleStmt`; Transcriber has it at its root.
final class XmlRecording {
  private static final Set<String> RECORDED = Set.of("recording", "recordingstmt", "broadcast");

  /// Parliaments publish their debates in the same form.
  private static final String DEBATE = "meeting";

  private static final Pattern HOST =
      Pattern.compile("(?i)(?:host|interviewer|presenter|moderator|anchor)s?_?\\d*");
  private static final Pattern GUEST = Pattern.compile("(?i)(?:guest|interviewee)s?_?\\d*");
  private static final Pattern COMMAS = Pattern.compile("\\s*[,;]\\s*");

  /// What a header calls the things it is about, around which another title stands.
  private static final Set<String> SERIES = Set.of("series", "seriesstmt");

  private final List<Element> elements;
  private final Element root;

  private XmlRecording(Document page) {
    root = page.children().isEmpty() ? page : page.child(0);
    elements =
        page.getAllElements().stream()
            .filter(element -> XmlTurns.nameOf(element).equals("teiheader"))
            .findFirst()
            .map(header -> List.<Element>copyOf(header.getAllElements()))
            .orElse(List.of(root));
  }

  static XmlRecording of(Document page) {
    return new XmlRecording(page);
  }

  /// Whether a header says that what follows was recorded.
  static boolean isIn(Document page) {
    var recording = of(page);
    return recording.named(Set.of(DEBATE)).findAny().isEmpty()
        && (recording.named(RECORDED).findAny().isPresent()
            || recording.elements.stream().anyMatch(one -> PodcastWord.isIn(one.ownText())));
  }

  private Stream<Element> named(Set<String> names) {
    return elements.stream().filter(element -> names.contains(XmlTurns.nameOf(element)));
  }

  private static boolean isWithin(Element element, Set<String> names) {
    return element.parents().stream().anyMatch(around -> names.contains(XmlTurns.nameOf(around)));
  }

  private static Optional<String> first(Stream<String> texts) {
    return texts.map(CleanText::line).filter(text -> !text.isEmpty()).findFirst();
  }

  /// That of the broadcast before that of the file.
  Optional<String> title() {
    var own = named(Set.of("title")).filter(title -> !isWithin(title, SERIES)).toList();
    return first(
        Stream.concat(
            own.stream().filter(title -> isWithin(title, RECORDED)).map(Element::text),
            own.stream().filter(title -> isWithin(title, Set.of("titlestmt"))).map(Element::text)));
  }

  Optional<Episode.Builder> episode() {
    return title().map(EpisodeName::from);
  }

  void tell(Episode.Builder episode) {
    show().ifPresent(episode::show);
    number().ifPresent(episode::number);
    day().ifPresent(episode::published);
    var hosts = people(HOST);
    var guests = people(GUEST);
    if (!hosts.isEmpty()) episode.hosts(hosts);
    if (!guests.isEmpty()) episode.guests(guests);
    addresses().filter(AudioLink::is).findFirst().ifPresent(episode::audio);
    addresses().filter(url -> !AudioLink.is(url)).findFirst().ifPresent(episode::url);
    duration().ifPresent(episode::duration);
  }

  private Optional<String> show() {
    var series = named(Set.of("title")).filter(title -> isWithin(title, SERIES)).map(Element::text);
    var recording = named(Set.of("recording")).map(one -> one.attr("title"));
    var own = Stream.of("program", "show", "podcast").map(root::attr);
    return first(Stream.of(series, recording, own).flatMap(names -> names));
  }

  private Optional<String> number() {
    return first(
            named(Set.of("biblscope"))
                .filter(scope -> scope.attr("unit").equalsIgnoreCase("episode"))
                .map(scope -> scope.hasAttr("n") ? scope.attr("n") : scope.text()))
        .filter(typed -> typed.matches("\\d{1,5}"));
  }

  /// That of the broadcast; when the file was made says nothing.
  private Optional<LocalDate> day() {
    var dates = named(Set.of("date")).filter(date -> isWithin(date, RECORDED));
    return Stream.concat(
            dates.flatMap(date -> Stream.of(date.attr("when"), date.text())),
            Stream.of(root.attr("air_date")))
        .flatMap(typed -> DayNotation.read(typed).stream())
        .findFirst();
  }

  /// Those of an element that is called by what they do, or stand beside what they do.
  private List<String> people(Pattern role) {
    return elements.stream()
        .flatMap(element -> {
          if (role.matcher(XmlTurns.nameOf(element)).matches())
            return Stream.of(
                element.hasAttr("name") ? element.attr("name") : XmlSpeakers.text(element));
          boolean isRole =
              XmlTurns.nameOf(element).equals("resp")
                  && role.matcher(CleanText.line(element.text())).matches();
          return isRole
              ? element.siblingElements().stream()
                  .filter(name -> Set.of("name", "persname").contains(XmlTurns.nameOf(name)))
                  .map(XmlSpeakers::text)
              : Stream.<String>empty();
        })
        .flatMap(COMMAS::splitAsStream)
        .map(CleanText::line)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private Stream<String> addresses() {
    return named(Set.of("recording", "media", "sourcedesc", "ref", "ptr", "broadcast"))
        .flatMap(element -> Stream.of(element.attr("url"), element.attr("target")))
        .filter(WebAddress::hasScheme);
  }

  private Optional<Duration> duration() {
    return named(Set.of("recording"))
        .flatMap(one -> TimeNotation.read(one.attr("dur")).stream())
        .findFirst();
  }

  Optional<String> language() {
    var used = named(Set.of("language")).map(one -> one.attr("ident")).distinct().toList();
    return Optional.of(used.size() == 1 ? used.getFirst() : root.attr("xml:lang"))
        .map(String::strip)
        .filter(tag -> tag.matches("[A-Za-z]{2,3}(?:-\\w{2,8})*"));
  }
}
