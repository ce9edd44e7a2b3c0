package dev.earshot.reader.turns;

import java.util.Optional;
import java.util.regex.Pattern;

/// How whoever speaks begins: `Welcome to Tide Talk`, `歡迎收聽《水邊談話》`. Scripts set the show's name
/// apart, by which it is known.
public final class Greeting {
  private static final String WELCOME =
      "(?:welcome (?:back )?to|you(?:['’]re| are) listening to|willkommen (?:zu|zur|zum|bei)|ihr hört|bienvenue (?:dans|sur|à)"
          + "|vous écoutez|bienvenid[oa]s? an?|están escuchando|bem-vind[oa]s? (?:a|ao|à)|benvenut[io] (?:a|su|in)|welkom bij"
          + "|välkommen till|velkommen til|tervetuloa|witaj(?:cie)? w|witamy w|vítejte (?:u|v)|üdvözöljük|добро пожаловать (?:в|на)"
          + "|вы слушаете|ви слухаєте|hoş geldiniz|أهلا بكم في|ברוכים הבאים|selamat datang di|歡迎(?:收聽|來到)|欢迎(?:收听|来到)"
          + "|正在收聽|正在收听|這裡是|这里是|ようこそ|お聴きの)";

  private static final Pattern GREETING = Pattern.compile("(?iu)" + WELCOME);

  /// Who speaks, and to whom; pages welcome to anything.
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:i['’]m|i am|my name is|your hosts?|ich bin|ich hei(?:ß|ss)e|mein name ist|je suis|je m['’]appelle|soy|me llamo|sou|me chamo"
              + "|sono|mi chiamo|ik ben|mijn naam is|jag (?:är|heter)|jeg (?:er|heter|hedder)|minä olen|nazywam się|jestem|jmenuji se|já jsem|меня зовут|мене звати"
              + "|(?:dear )?listeners?|hörer\\p{L}*|auditeurs|auditrices|oyentes|ouvintes|ascoltatori|luisteraars|lyssnare|lyttere|kuulijat|słuchacze|posluchači"
              + "|слушател\\p{L}*|слухач\\p{L}*|dinleyiciler)(?!\\p{L})|我是|我叫|聽眾|听众|私は|リスナー|청취자|저는");

  private static final Pattern SHOW =
      Pattern.compile(
          "(?iu)"
              + WELCOME
              + "\\s?(?:(?:the|our|my|den|dem|der|unser(?:em|er)|le|la|el|il|nuestro|notre|nosso) )?(?:podcast |show |節目|节目|播客)?(?:《([^《》]{2,40})》|「([^「」]{2,40})」|[“\"«„]([^“”\"«»„.!?]{2,40})[”“\"»])");

  /// So soon somebody greets.
  private static final int BEGINNING = 240;

  private Greeting() {}

  /// Whether the first words of a text greet those who listen.
  static boolean begins(String text) {
    var first = beginning(text);
    return GREETING.matcher(first).find() && SPEAKER.matcher(first).find();
  }

  /// The show to which the first words of a text welcome.
  public static Optional<String> show(String text) {
    var show = SHOW.matcher(beginning(text));
    if (!show.find()) return Optional.empty();
    for (int i = 1; i <= show.groupCount(); i++)
      if (show.group(i) != null) return Optional.of(show.group(i).strip());
    return Optional.empty();
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), BEGINNING));
  }
}
