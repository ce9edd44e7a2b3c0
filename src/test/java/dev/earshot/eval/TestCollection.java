package dev.earshot.eval;

import com.google.gson.stream.JsonReader;
import dev.earshot.engine.Part;
import dev.earshot.engine.Recipe;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.Writer;
import dev.earshot.engine.lucene.LuceneEngine;
import dev.earshot.engine.lucene.LuceneWriter;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Topic;
import dev.earshot.search.Search;
import dev.earshot.search.SearchRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// A folder with `docs.jsonl.gz`, topics and judgements; each document is one passage.
record TestCollection(Path folder) {
  void index(Path index, Recipe recipe) throws IOException {
    var settings = new Writer.Settings(false, 2, 0);
    try (var writer = LuceneWriter.open(index, recipe, settings);
        var gzip = new GZIPInputStream(Files.newInputStream(folder.resolve("docs.jsonl.gz")));
        var lines = new BufferedReader(new InputStreamReader(gzip, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine())
        writer.put(document(line));
      writer.commit();
    }
  }

  private static StoredEpisode document(String line) throws IOException {
    var values = new HashMap<String, String>();
    try (var json = new JsonReader(new StringReader(line))) {
      json.beginObject();
      while (json.hasNext()) values.put(json.nextName(), json.nextString());
    }
    var topic =
        Topic.builder()
            .title(values.getOrDefault("title", ""))
            .summary(values.getOrDefault("text", ""))
            .build();
    var episode = Episode.titled("-").topics(List.of(topic)).build();
    return new StoredEpisode(
        values.getOrDefault("id", ""), List.of(), episode, List.of(new Part("-", "", episode)));
  }

  Metrics measure(Path index, Recipe recipe, String topics, String qrels) throws IOException {
    var judgements = judgements(qrels);
    var all = new ArrayList<Metrics>();
    try (var engine = LuceneEngine.open(index, recipe)) {
      var search = new Search(engine, recipe);
      for (var topic : topics(topics).entrySet()) {
        var grades = judgements.getOrDefault(topic.getKey(), Map.of());
        if (grades.values().stream().noneMatch(grade -> grade > 0)) continue;
        var ranking = search.rank(SearchRequest.of(topic.getValue()).limit(1000));
        all.add(
            Metrics.of(
                ranking.stream().map(hit -> hit.id().replaceFirst("~.*", "")).toList(), grades));
      }
    }
    return Metrics.mean(all);
  }

  private Map<String, String> topics(String file) throws IOException {
    var topics = new LinkedHashMap<String, String>();
    for (var line : Files.readAllLines(folder.resolve(file))) {
      var parts = line.split("\t", 2);
      topics.put(parts[0], parts[1]);
    }
    return topics;
  }

  private Map<String, Map<String, Integer>> judgements(String file) throws IOException {
    var judgements = new HashMap<String, Map<String, Integer>>();
    for (var line : Files.readAllLines(folder.resolve(file))) {
      var parts = line.trim().split("\\s+", -1);
      judgements
          .computeIfAbsent(parts[0], topic -> new HashMap<>())
          .put(parts[2], Integer.parseInt(parts[3]));
    }
    return judgements;
  }
}
