package dev.earshot.notation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Talk that people write down and hardly anybody publishes as a podcast: meetings, lessons,
/// hearings, interviews for research. Its transcripts look like those of episodes, so the names of
/// folders and files have to tell.
public final class OtherTalk {
  /// A name may end with them: `board-meetings`, `Algebra lectures`.
  private static final Set<String> ENDS =
      words(
          """
          meeting meetings standup standups retro retros retrospective retrospectives allhands townhall kickoff kickoffs
          oneonone oneonones 1on1 1on1s phonecall phonecalls supportcalls salescalls voicemail voicemails voicememo voicememos
          lecture lectures lesson lessons seminar seminars webinar webinars workshops coursework
          hearing hearings deposition depositions interrogation interrogations testimonies hansard
          focusgroup focusgroups usability userresearch userinterview userinterviews customerinterview customerinterviews
          jobinterview jobinterviews expertinterviews stakeholderinterviews researchinterviews patientinterviews dictation dictations
          besprechung besprechungen sitzung sitzungen vorlesung vorlesungen seminare anhörung anhörungen vernehmungen nutzerinterviews
          réunion réunions cours audiences entretiensutilisateurs reunión reuniones lecciones audiencias entrevistasusuarios
          reunião reuniões palestras audiências riunione riunioni lezione lezioni udienze vergadering vergaderingen hoorcolleges
          möte möten föreläsning föreläsningar møte møter forelesninger forelæsninger spotkania wykłady rozprawy přednášky schůzky
          встречи совещания лекции заседания лекції зустрічі засідання toplantı toplantılar dersler\
          """);

  /// A show may be called by them among other words: `Crash Course`, `Mind Trials`.
  private static final Set<String> ALONE =
      words(
          """
          minutes sync syncs calls call memos sprint sprints sprintreviews course courses class classes modules tutorials trainings
          court courts trial trials debates parliament council committee speeches interview interviews research surveys therapy
          patients film films movies doc docs documentation support sales zoommeetings teamsmeetings
          protokolle kurs kurse unterricht verhandlung verhandlungen reden interviewsforschung forschung telefonate
          leçons conférences procès discours entretiens recherche clase clases curso cursos conferencias juicios discursos entrevistas
          investigación aula aulas pesquisa corso corsi discorsi interviste ricerca lessen colleges onderzoek förhör lekcje уроки интервью\
          """);

  /// In scripts that are written without blanks.
  private static final List<String> UNSPACED =
      List.of("会议", "會議", "会議", "课程", "課程", "讲座", "講座", "講義", "授業", "访谈", "訪談", "庭审", "강의", "회의");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:st|nd|rd|th)?");
  private static final Pattern OF_TRANSCRIPTS = Pattern.compile("(?iu)" + TranscriptWord.NAME);

  /// `focus-group`, `one-on-one`
  private static final int MOST_PARTS = 3;

  private OtherTalk() {}

  private static Set<String> words(String list) {
    return Arrays.stream(list.split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }

  /// Whether a folder, or a file without its ending, is called by such talk: `Board meetings 2024`,
  /// `2024-03-01-standup`, `lecture-04-graphs`. Within the words of a title, it is what somebody
  /// speaks about.
  public static boolean is(String name) {
    if (UNSPACED.stream().anyMatch(name::contains)) return true;
    var words =
        BETWEEN
            .splitAsStream(name.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty() && !OF_TRANSCRIPTS.matcher(word).matches())
            .toList();
    var said = new ArrayList<>(words);
    said.removeIf(OtherTalk::isNumber);
    return endsSo(said)
        || IntStream.range(0, words.size()).filter(i -> isNumber(words.get(i))).findFirst().stream()
            .anyMatch(i -> i > 0 && i <= MOST_PARTS && endsSo(words.subList(0, i)));
  }

  private static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches();
  }

  private static boolean endsSo(List<String> words) {
    return ALONE.contains(String.join("", words))
        || Stream.iterate(words.size() - 1, i -> i >= 0, i -> i - 1)
            .limit(MOST_PARTS)
            .anyMatch(i -> ENDS.contains(String.join("", words.subList(i, words.size()))));
  }
}
