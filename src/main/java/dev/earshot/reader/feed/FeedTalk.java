package dev.earshot.reader.feed;

import dev.earshot.episode.Quote;
import dev.earshot.reader.turns.TalkInNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The transcript that an item has below its notes.
///
/// @param rest the item without it
record FeedTalk(XmlElement rest, List<Quote> quotes) {
  static FeedTalk of(XmlElement item) {
    var said = new ArrayList<Quote>();
    var children = new ArrayList<XmlElement>();
    for (var child : item.children()) {
      var talk =
          child.name().equals("content:encoded")
              ? TalkInNotes.in(child.text())
              : Optional.<TalkInNotes>empty();
      talk.ifPresent(split -> {
        if (said.isEmpty()) said.addAll(split.quotes());
      });
      children.add(talk.map(split -> child.saying(split.above())).orElse(child));
    }
    return said.isEmpty() ? new FeedTalk(item, List.of()) : new FeedTalk(item.with(children), said);
  }
}
