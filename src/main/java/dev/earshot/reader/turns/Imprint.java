package dev.earshot.reader.turns;

import java.util.regex.Pattern;

/// What programs add to a transcript, and nobody says: by what it was made, that it may be wrong,
/// when the recording ended, what they noticed on the way.
public final class Imprint {
  /// As a program alone says it.
  private static final Pattern CERTAIN =
      Pattern.compile(
          "(?iu).{1,60} (?:started|stopped) transcription\\.?"
              + "|.{1,60} (?:hat die transkription (?:gestartet|beendet)|a (?:démarré|lancé|arrêté) la transcription"
              + "|(?:inició|comenzó|detuvo) la transcripción|(?:iniciou|interrompeu|parou) a transcrição"
              + "|ha (?:avviato|interrotto) la trascrizione|heeft (?:de )?transcriptie (?:gestart|gestopt))\\.?"
              + "|[\\[(*_—–=-]*\\s*(?:end of (?:the )?(?:transcript|transcription|recording|interview|audio|episode|tape|side \\w)"
              + "|(?:transcript|recording|audio|interview) ends|ende (?:der|des) (?:aufnahme|transkripts|transkription|interviews|gesprächs)"
              + "|fin de (?:la |l['’])?(?:transcription|enregistrement|entretien|bande|émission|transcripción|grabación|entrevista|cinta)"
              + "|fine (?:della )?(?:trascrizione|registrazione)|fim da (?:transcrição|gravação)"
              + "|einde (?:van de )?(?:opname|transcriptie)|конец (?:записи|расшифровки)"
              + "|(?:文字起こし|文字记录|録音|录音)(?:終了|结束|完))\\s*[\\])*_—–=.-]*"
              + "|\\p{L}+ \\(auto-generated\\)|search in video|whisper_print_timings: .*"
              + "|(?:meeting|call|recording|transcript(?:ion)?) ended after [\\d:]+.{0,8}"
              + "|this (?:editable )?transcript (?:was|is|has been)"
              + " .{0,40}\\b(?:generated|created|produced)\\b.{0,160}"
              + "|\\p{L}+ is the world['’]s .{0,60}\\btranscription\\b.{0,80}"
              + "|(?:action item|screen sharing|highlight|bookmark): .{1,400} - watch: https?://\\S+");

  private static final Pattern MADE =
      Pattern.compile(
          "(?i)(?:this )?(?:transcri(?:bed|pt|ption)|created|generated|recorded|exported|edited|powered)"
              + "(?: was)?(?: \\p{L}+)? (?:by|with|using|from|at|on) .{1,80}");

  private Imprint() {}

  /// Whether a line that stands apart from what is said is a program's own.
  public static boolean is(String line) {
    return isCertain(line) || MADE.matcher(line.strip()).matches();
  }

  /// Whether a line is, wherever it stands.
  static boolean isCertain(String line) {
    return CERTAIN.matcher(line.strip()).matches();
  }
}
