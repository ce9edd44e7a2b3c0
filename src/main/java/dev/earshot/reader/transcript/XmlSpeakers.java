package dev.earshot.reader.transcript;

import dev.earshot.reader.text.CleanText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Who speaks in an XML transcript. A turn points to a list of people (`who="#MT"`), has a label
/// above its words, or names whoever it is itself.
final class XmlSpeakers {
  private static final Set<String> PEOPLE = Set.of("person", "speaker", "participant", "role");

  private static final List<String> NAMES = List.of("name", "n", "displayname");

  private final Map<String, String> names = new HashMap<>();

  static XmlSpeakers in(Document page) {
    var speakers = new XmlSpeakers();
    for (Element element : page.getAllElements())
      if (PEOPLE.contains(XmlTurns.nameOf(element))) speakers.add(element);
    return speakers;
  }

  private void add(Element person) {
    XmlTurns.attribute(person, List.of("xml:id", "id"))
        .ifPresent(id -> name(person).ifPresent(name -> names.putIfAbsent(id.strip(), name)));
  }

  private static Optional<String> name(Element person) {
    var within =
        person.getAllElements().stream()
            .filter(child -> Set.of("persname", "name").contains(XmlTurns.nameOf(child)))
            .map(XmlSpeakers::text);
    var own = XmlTurns.attribute(person, NAMES).stream().map(CleanText::line);
    boolean isLeaf = person.childrenSize() == 0;
    return Stream.of(within, own, isLeaf ? Stream.of(text(person)) : Stream.<String>empty())
        .flatMap(found -> found)
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  /// As people say it, whichever part of a name stands first.
  static String text(Element name) {
    var first = part(name, "forename");
    var last = part(name, "surname");
    return first.isPresent() && last.isPresent()
        ? first.get() + " " + last.get()
        : inOrder(CleanText.line(name.text()));
  }

  /// `Ray, Ida`
  private static String inOrder(String name) {
    int comma = name.indexOf(',');
    boolean isTurned =
        comma > 0 && comma == name.lastIndexOf(',') && name.lastIndexOf(' ', comma) < 0;
    return isTurned
        ? name.substring(comma + 1).strip() + " " + name.substring(0, comma).strip()
        : name;
  }

  private static Optional<String> part(Element name, String part) {
    return name.children().stream()
        .filter(child -> XmlTurns.nameOf(child).equals(part))
        .map(child -> CleanText.line(child.text()))
        .findFirst();
  }

  /// Who has a turn; nobody, where several speak at once.
  Optional<String> of(Element turn, Optional<String> pointer) {
    return pointer
        .flatMap(this::known)
        .or(() -> label(turn))
        .or(() -> pointer.flatMap(this::named));
  }

  /// One of several whom a turn points to.
  Optional<String> ofNumber(String number, Optional<String> pointer) {
    var all = pointer.map(ids -> List.of(ids.strip().split("\\s+"))).orElse(List.of());
    if (!number.matches("[1-9]") || Integer.parseInt(number) > all.size()) return Optional.empty();
    var id = all.get(Integer.parseInt(number) - 1);
    return known(id).or(() -> named(id));
  }

  private Optional<String> known(String pointer) {
    return Optional.ofNullable(names.get(id(pointer)));
  }

  /// Without the file that the list of people may lie in.
  private static String id(String pointer) {
    return pointer.substring(pointer.indexOf('#') + 1).strip();
  }

  private static Optional<String> label(Element turn) {
    return turn.children().stream()
        .filter(child -> XmlTurns.nameOf(child).equals("speaker"))
        .map(child -> CleanText.line(child.text()).replaceFirst("\\s*[:.]$", ""))
        .filter(label -> !label.isEmpty())
        .findFirst();
  }

  /// A name in place of a pointer; several pointers name nobody.
  private Optional<String> named(String pointer) {
    boolean areSeveral =
        pointer.indexOf('#') != pointer.lastIndexOf('#')
            || Stream.of(pointer.strip().split("\\s+")).filter(names::containsKey).count() > 1;
    return Optional.of(CleanText.line(id(pointer).replace('_', ' ')))
        .filter(name -> !areSeveral && !name.isEmpty());
  }
}
