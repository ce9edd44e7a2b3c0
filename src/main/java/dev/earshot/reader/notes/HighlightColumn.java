package dev.earshot.reader.notes;

import dev.earshot.notation.DayWord;
import dev.earshot.notation.HeadDay;
import dev.earshot.reader.text.EpisodeColumn;
import dev.earshot.reader.text.SpokenColumn;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The columns of a table of highlights, by the names that people give them: small or large, with
/// spaces, hyphens or neither.
enum HighlightColumn {
  EPISODE(EpisodeColumn.EPISODE.names()),
  TITLE(EpisodeColumn.TITLE.names()),
  NUMBER(EpisodeColumn.NUMBER.names()),
  SHOW(EpisodeColumn.SHOW.names()),
  SEASON(EpisodeColumn.SEASON.names()),
  QUOTE(SpokenColumn.WORDS.names()),
  SPEAKER(SpokenColumn.SPEAKER.names()),
  START(SpokenColumn.START.names()),
  END(SpokenColumn.END.names()),
  NOTE(
      """
      notes|comment|comments|mynote|mynotes|thoughts|mythoughts|mycomment|mytake|take|reaction
      notiz|kommentar|anmerkung|remarque|commentaire|nota|comentario|comentário|commento
      bemerkung|bemerkungen|anmerkungen|notizen|opmerking|opmerkingen|notitie|anteckning|bemærkning
      merknad|notat|huomautus|poznámka|megjegyzés|notatka|uwagi|uwaga|yorum|not|заметка|комментарий
      примечание|нотатка|примітка|ملاحظة|ملاحظات|הערה|הערות|टिप्पणी|メモ|備考|コメント|备注|備註|메모|비고
      σημείωση|σχόλιο|catatan|ghichú|หมายเหตุ|notă|observaciones|observações|notas|note\
      """),
  TOPIC(SpokenColumn.TOPIC.names()),
  GUEST(
      """
      guest|guests|gast|gäste|invité|invitée|invités|invitado|convidado|ospite|gäst|gæst|gjest|vieras
      gość|vendég|konuk|гость|гість|ضيف|אורח|अतिथि|ゲスト|嘉宾|來賓|게스트|καλεσμένος|tamu|kháchmời|แขก
      convidat|invitat\
      """),
  DATE("date|published|publishdate|episodedate|releasedate"),
  URL("url|link|episodeurl|lien|enlace");

  /// Text and words are of anything.
  private static final Set<String> CALLED_QUOTES =
      Set.of(
          "quote",
          "quotes",
          "highlight",
          "zitat",
          "oton",
          "citation",
          "cita",
          "citação",
          "citazione",
          "citaat",
          "citat",
          "sitat",
          "lainaus",
          "citát",
          "idézet",
          "cytat",
          "alıntı",
          "цитата",
          "اقتباس",
          "ציטוט",
          "उद्धरण",
          "引用",
          "金句",
          "인용",
          "kutipan",
          "tríchdẫn",
          "คำพูด");

  /// A name is somebody's, or that of an entry in a database of episodes.
  private static final Set<String> CALLED_NAME =
      Set.of("name", "nom", "nombre", "nome", "naam", "namn", "navn", "имя", "名前", "이름");

  @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed.
  private final Set<String> names;

  HighlightColumn(String names) {
    this.names = Set.of(names.split("[|\\n]"));
  }

  HighlightColumn(Set<String> names) {
    this.names = names;
  }

  /// The names in a header of the columns that it has; of two for one, the first.
  static Map<HighlightColumn, String> of(Collection<String> header) {
    var columns = new EnumMap<HighlightColumn, String>(HighlightColumn.class);
    // Beside a quote, a text may be anything.
    header.stream()
        .filter(name -> CALLED_QUOTES.contains(SpokenColumn.plain(name)))
        .findFirst()
        .ifPresent(name -> columns.put(QUOTE, name));
    for (var name : header) {
      var plain = SpokenColumn.plain(name);
      for (var column : values())
        if ((column.names.contains(plain) || (column == DATE && isDay(name)))
            && !CALLED_NAME.contains(plain)) columns.putIfAbsent(column, name);
    }
    header.stream()
        .filter(name -> CALLED_NAME.contains(SpokenColumn.plain(name)))
        .findFirst()
        .ifPresent(name -> columns.putIfAbsent(isTitle(columns) ? TITLE : SPEAKER, name));
    return columns;
  }

  private static boolean isDay(String name) {
    return HeadDay.inOtherLanguage(name).filter(word -> word != DayWord.RECORDED).isPresent();
  }

  /// Whether the name in a table is the episode's: another column says who speaks, or tells of the
  /// episode, and none has its title.
  private static boolean isTitle(Map<HighlightColumn, String> columns) {
    boolean told =
        !columns.containsKey(EPISODE) && (columns.containsKey(SHOW) || columns.containsKey(NUMBER));
    return !columns.containsKey(TITLE) && (columns.containsKey(SPEAKER) || told);
  }

  /// Whether a header names words and the episode that they are of.
  static boolean tellsOfEpisodes(Collection<String> header) {
    var columns = of(header).keySet();
    boolean named =
        columns.contains(EPISODE) || (columns.contains(SHOW) && columns.contains(TITLE));
    return columns.contains(QUOTE)
        && (named
            || header.stream().anyMatch(name -> SpokenColumn.plain(name).startsWith("episode")));
  }

  /// Whether a header names times and quotes, and nothing of whose they are: of the episode that
  /// the file is called by. With speakers or ends it is a transcript.
  static boolean tellsOfOne(List<String> header) {
    var columns = of(header);
    return columns.containsKey(START)
        && !columns.containsKey(SPEAKER)
        && !columns.containsKey(END)
        && Optional.ofNullable(columns.get(QUOTE))
            .map(SpokenColumn::plain)
            .filter(CALLED_QUOTES::contains)
            .isPresent();
  }

  /// Whether one of the names is that of a quote, and not just of any text.
  static boolean isQuoteNamed(Collection<?> names) {
    return names.stream()
        .anyMatch(name -> CALLED_QUOTES.contains(SpokenColumn.plain(String.valueOf(name))));
  }
}
