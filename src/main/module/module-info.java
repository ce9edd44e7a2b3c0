/** Full-text search over podcast highlights. */
module dev.earshot {
  requires org.apache.lucene.core;
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.queryparser;
  requires org.apache.lucene.queries;
  requires org.apache.lucene.suggest;
  requires org.apache.commons.codec;
  requires transitive com.google.gson; // in what describes a record
  requires org.jsoup;
  requires org.snakeyaml.engine;
  requires java.logging;
  requires java.net.http; // for an index in a cluster
  requires java.xml;
  requires static org.jspecify;
  requires static info.picocli; // the command line only
  requires static me.tongfei.progressbar; // likewise
  requires static jdk.httpserver; // for dev.earshot.http

  exports dev.earshot;
  exports dev.earshot.episode;
  exports dev.earshot.reader; // warnings, and formats of an application's own
  exports dev.earshot.query; // the fields of a filter
  exports dev.earshot.plan; // reasons of a score
  exports dev.earshot.engine; // settings, statistics, errors
  exports dev.earshot.engine.location;
  exports dev.earshot.corpus;
  exports dev.earshot.passage;
  exports dev.earshot.meaning; // an encoder of an application's own
  exports dev.earshot.search;
  exports dev.earshot.present; // JsonRecords
  exports dev.earshot.http; // for an application's own server

  uses dev.earshot.meaning.Embedder;

  provides org.apache.lucene.codecs.Codec with
      dev.earshot.engine.lucene.store.HighlightCodec;

  opens dev.earshot.cli to
      info.picocli;
}
