package dev.earshot.reader.transcript;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What programs call the parts of speech in JSON. They agree on the words, and neither on case nor
/// on underscores, and may put a unit behind: `start`, `startTime`, `start_ms`, `offsetInTicks`.
final class SpokenKeys {
  /// The first that is given counts: with punctuation before without, what is shown before what was
  /// heard.
  static final Role TEXT =
      new Role(
          "punctuatedword",
          "text",
          "spokentext",
          "transcript",
          "display",
          "word",
          "content",
          "pagecontent",
          "value",
          "utf8",
          "body",
          "sentence",
          "utterance",
          "caption",
          "line");

  static final Role START =
      new Role(
          "start",
          "starttime",
          "starttimestamp",
          "starttimecode",
          "startoffset",
          "relativestarttime",
          "begin",
          "begintime",
          "tstart",
          "timestart",
          "datastart",
          "ts",
          "from",
          "offset",
          "beginoffset",
          "timestamp",
          "timeoffset",
          "time",
          "audiostart",
          "starts",
          "t");
  static final Role END =
      new Role(
          "end",
          "endtime",
          "endtimestamp",
          "endtimecode",
          "endoffset",
          "endts",
          "timeend",
          "dataend",
          "stop",
          "to",
          "resultendtime",
          "audioend",
          "ends");
  static final Role LENGTH = new Role("duration", "dduration", "dur", "length");
  static final Role SPEAKER =
      new Role(
          "speakername",
          "speakerdisplayname",
          "speakerinfo",
          "speaker",
          "speakerlabel",
          "speakerid",
          "speakertag",
          "speakeridentifier",
          "speakerdesignation",
          "participant",
          "participantrole",
          "users",
          "channellabel",
          "voice");

  /// Who speaks, where nothing else says it of words with a time; elsewhere anything has a name.
  static final Role NAME = new Role("name", "who");

  /// Who speaks, where the speaker is an id; or the voice of a machine.
  static final Role VOICE = new Role("voice");

  static final Role LANGUAGE = new Role("languagecode", "language", "locale", "lang");

  /// What may stand behind a name, and how many of it make a second; longer ones first.
  private static final List<Unit> UNITS =
      List.of(
          new Unit("inmilliseconds", 1e3),
          new Unit("milliseconds", 1e3),
          new Unit("millis", 1e3),
          new Unit("ms", 1e3),
          new Unit("inticks", 1e7),
          new Unit("ticks", 1e7),
          new Unit("inseconds", 1),
          new Unit("seconds", 1),
          new Unit("secs", 1),
          new Unit("sec", 1));

  private record Unit(String name, double perSecond) {}

  /// The names of one part, the best first.
  record Role(List<String> names) {
    Role(String... names) {
      this(List.of(names));
    }

    boolean isAmong(Collection<String> others) {
      return names.stream().anyMatch(others::contains);
    }
  }

  private SpokenKeys() {}

  /// A key without what programs do not agree on.
  static String name(String key) {
    String plain = plain(key);
    return unit(plain)
        .map(unit -> plain.substring(0, plain.length() - unit.name().length()))
        .orElse(plain);
  }

  private static String plain(String key) {
    var plain = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c != '_' && c != '-' && c != ' ') plain.append(Character.toLowerCase(c));
    }
    return plain.toString();
  }

  private static Optional<Unit> unit(String plain) {
    for (var unit : UNITS)
      if (plain.endsWith(unit.name()) && plain.length() > unit.name().length())
        return Optional.of(unit);
    return Optional.empty();
  }

  /// How many of what a key counts make a second, where the key says so.
  static Optional<Double> perSecond(String key) {
    return unit(plain(key)).map(Unit::perSecond);
  }
}
