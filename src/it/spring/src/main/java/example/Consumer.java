package example;

import com.google.gson.Gson;
import dev.earshot.Earshot;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.present.JsonRecords;
import java.util.List;
import org.apache.commons.codec.language.Metaphone;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has one bean. */
public final class Consumer {
  private Consumer() {}

  /** Opens the index with the application, and closes it. */
  @Configuration(proxyBeanMethods = false)
  static class Podcasts {
    @Bean
    Earshot earshot() {
      return Earshot.inMemory();
    }
  }

  /**
   * @param args none
   */
  public static void main(String[] args) {
    Earshot earshot;
    try (AnnotationConfigApplicationContext application =
        new AnnotationConfigApplicationContext(Podcasts.class)) {
      earshot = application.getBean(Earshot.class);
      Quote kelp = Quote.of("Kelp grows fast.").build();
      earshot.put(Episode.titled("Kelp").quotes(List.of(kelp)).build());
      String record = JsonRecords.of(earshot.search("kelp"), "podcasts");
      if (!record.contains("Kelp grows fast.")) throw new AssertionError(record);
      if (!earshot.search("kellp").interpretation().toString().contains("kelp"))
        throw new AssertionError("spelling is not looked after");
    }
    try {
      earshot.search("kelp");
      throw new AssertionError("the application has not closed it");
    } catch (dev.earshot.engine.EngineException closed) {
      System.out.println("gson " + place(Gson.class) + ", codec " + place(Metaphone.class));
    }
  }

  private static String place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
