package dev.earshot.reader.readwise;

import dev.earshot.episode.Quote;
import dev.earshot.reader.turns.TurnCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A snip that was written out as the text of a highlight: title, summary, transcript. The labels
/// between them ("Key takeaways:", "Transcript:") are all that shows it; a highlight without any is
/// just words.
///
/// @param quotes one for each turn of the transcript
record ReadwiseSnip(Optional<String> title, String summary, List<Quote> quotes) {
  /// What Snipd's templates call the parts of a snip. Only "transcript" is a label without a colon
  /// as well; "Notes" alone may be a word of the text.
  private static final Pattern LABEL =
      Pattern.compile(
          "(summary|key takeaways|episode ai notes|ai notes|notes|transcript):?",
          Pattern.CASE_INSENSITIVE);

  /// `(* one., * two.)`: a list that an old template printed as it was stored.
  private static final Pattern TUPLE = Pattern.compile("^\\(\\* (.*)\\)$");

  /// The snip in the lines, if they hold one.
  static Optional<ReadwiseSnip> in(List<String> lines, SpeakerLines speakers) {
    int first = firstLabel(lines);
    if (first == lines.size()) return Optional.empty();
    int transcript = transcriptAt(lines, first);
    String title = String.join(" ", lines.subList(0, first));
    return Optional.of(
        new ReadwiseSnip(
            Optional.of(title).filter(t -> !t.isEmpty()),
            summary(lines.subList(first, transcript)),
            turns(lines.subList(Math.min(transcript + 1, lines.size()), lines.size()), speakers)));
  }

  private static int firstLabel(List<String> lines) {
    int i = 0;
    while (i < lines.size() && !isLabel(lines.get(i))) i++;
    return i;
  }

  private static boolean isLabel(String line) {
    return LABEL.matcher(line).matches() && (line.endsWith(":") || isTranscript(line));
  }

  private static boolean isTranscript(String line) {
    return line.toLowerCase(Locale.ROOT).startsWith("transcript");
  }

  private static int transcriptAt(List<String> lines, int from) {
    int i = from;
    while (i < lines.size() && !(isLabel(lines.get(i)) && isTranscript(lines.get(i)))) i++;
    return i;
  }

  private static String summary(List<String> lines) {
    var summary = new ArrayList<String>();
    for (var line : lines) {
      var tuple = TUPLE.matcher(line);
      if (tuple.matches()) summary.addAll(List.of(tuple.group(1).split(", \\* ")));
      else if (!isLabel(line)) summary.add(line);
    }
    return String.join("\n", summary);
  }

  /// A line that announces a speaker begins a turn; all others are words of the last one.
  private static List<Quote> turns(List<String> lines, SpeakerLines speakers) {
    var turns = new TurnCollector();
    for (var line : lines) {
      Optional<String> speaker = speakers.speaker(line);
      if (speaker.isPresent()) turns.begin(speaker, Optional.empty());
      else turns.say(line, true);
    }
    return turns.take();
  }
}
