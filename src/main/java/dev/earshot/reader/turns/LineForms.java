package dev.earshot.reader.turns;

import dev.earshot.reader.turns.TurnLine.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The lines of a page by the forms in which they may begin turns.
final class LineForms {
  /// Forms that a heading may have; before a colon, headings have many words.
  private static final Set<Form> IN_HEADINGS =
      Set.of(Form.NAME_AND_TIME, Form.NAME_ALONE, Form.TIME_FIRST, Form.MARKED);

  private final PageLines lines;
  private final Map<Form, List<Entry>> forms = new EnumMap<>(Form.class);

  LineForms(PageLines lines) {
    this.lines = lines;
    for (var form : Form.values()) forms.put(form, new ArrayList<>());
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      lines
          .turn(i)
          .filter(turn -> !lines.isHeading(line) || IN_HEADINGS.contains(turn.form()))
          .filter(turn -> !turn.words().isEmpty() || !lines.isSignature(line))
          .ifPresent(turn -> of(turn.form()).add(new Entry(line, turn)));
    }
    var brought =
        Brought.in(forms.values().stream().flatMap(List::stream).map(Entry::name).toList());
    forms.values().forEach(entries -> entries.removeIf(entry -> brought.contains(entry.name())));
    putNamesInOrder(of(Form.NAME_AND_TIME));
  }

  private static void putNamesInOrder(List<Entry> entries) {
    var names = entries.stream().map(Entry::name).collect(Collectors.toSet());
    entries.replaceAll(entry ->
        new Entry(entry.line(), entry.turn().by(SpeakerName.inOrder(entry.name(), names))));
  }

  List<Entry> of(Form form) {
    return forms.getOrDefault(form, List.of());
  }

  /// Lists have labels as well: picks, links, roles. Only where all is a list, talk may be one.
  boolean isInNoList(Entry entry) {
    return !lines.isListed(entry.line()) || 2L * of(entry.turn().form()).size() > lines.written();
  }
}
