package dev.earshot.notation;

import java.util.regex.Pattern;

/// How programs number the voices that they tell apart: `Speaker 1`, `SPEAKER_00`. Who it is,
/// nobody says.
public final class NumberedVoice {
  /// For patterns of more than the label.
  public static final String LABEL =
      "(?iu:(?:speaker|spk|sprecher(?:in)?|locuteur|orador|hablante|interlocutor|voice|person"
          + "|unknown speaker|host|guest|participant|falante|locutor|relatore|spreker|talare|taler|puhuja|mówca|mluvčí|řečník|konuşmacı|pembicara|beszélő|vorbitor|спикер"
          + "|говорящий|диктор|спікер|ομιλητής|דובר|المتحدث|متحدث|वक्ता|ผู้พูด|người nói|話し手"
          + "|话者|話者|发言人|说话人|참석자|화자)[ _-]?[\\dA-Za-z]{0,2}\\d|speaker [A-Z])";

  private static final Pattern ALONE = Pattern.compile(LABEL);

  private NumberedVoice() {}

  /// Whether a program gave the voice its number.
  public static boolean is(String name) {
    return ALONE.matcher(name).matches();
  }
}
