package dev.earshot.meaning.minilm;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.earshot.meaning.Embedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// all-MiniLM-L6-v2 in eight bits: 384 dimensions, English, 5 ms of a processor for a passage of 60
/// words. A text's vector is the mean of those of its pieces.
///
/// One thread of ONNX Runtime's for each call: its own threads wait busily, which slows down all
/// others where processors are shared. Texts go through one by one, as batches would be padded to
/// their longest and gain nothing.
public final class MiniLm implements Embedder {
  private static final String MODEL = "all-minilm-l6-v2-q.onnx";
  private static final String VOCABULARY = "all-minilm-l6-v2-q-tokenizer.json";

  /// What the model was made for; of a longer text the beginning counts.
  private static final int MOST_PIECES = 256;

  private @Nullable Loaded loaded;

  private record Loaded(OrtEnvironment runtime, OrtSession session, WordPieces pieces) {}

  @Override
  public String id() {
    return "all-MiniLM-L6-v2-q";
  }

  @Override
  public Set<String> languages() {
    return Set.of("en");
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    var model = model();
    var vectors = new ArrayList<float[]>();
    try {
      for (var text : texts) vectors.add(vector(model, model.pieces().of(text)));
    } catch (OrtException e) {
      throw new IllegalStateException("the model failed: " + e.getMessage(), e);
    }
    return vectors;
  }

  /// Of what nobody speaks of at all, hardly anything comes as near.
  @Override
  public double leastSimilarityToQuery() {
    return .4;
  }

  private synchronized Loaded model() {
    if (loaded == null) loaded = load();
    return loaded;
  }

  /// What the runtime would log, with a trace of calls, is in what it throws.
  ///
  /// One at a time in the whole program, whichever class loader it comes from: the runtime is told
  /// by a property of the program where its library is.
  @SuppressWarnings("LockOnNonEnclosingClassLiteral")
  private static Loaded load() {
    synchronized (Embedder.class) {
      var log = Logger.getLogger("ai.onnxruntime.OnnxRuntime");
      var level = log.getLevel();
      log.setLevel(Level.OFF);
      try {
        return loaded();
      } finally {
        log.setLevel(level);
      }
    }
  }

  private static Loaded loaded() {
    try (var options = options()) {
      var runtime = OrtEnvironment.getEnvironment();
      var session = runtime.createSession(Bundled.read(MODEL), options);
      return new Loaded(runtime, session, new WordPieces(vocabulary(), MOST_PIECES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be loaded: " + e.getMessage(), e);
    }
  }

  /// The first that needs the library.
  private static OrtSession.SessionOptions options() throws OrtException {
    try (var library = NativeLibrary.unpack()) {
      library.announce();
      var options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // What goes wrong is thrown; the runtime would write it to standard error as well.
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      return options;
    } catch (IOException | LinkageError e) {
      throw new IllegalStateException(withoutLibrary(e), e);
    }
  }

  private static String withoutLibrary(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) cause = cause.getCause();
    // Java names the file twice before it says what is wrong, such as what else is missing.
    var reason = String.valueOf(cause.getMessage()).replaceFirst("^.*onnxruntime\\S*: ", "");
    return "ONNX Runtime cannot be loaded from %s (%s); it needs room in a folder for temporary files that programs may be run from (-Djava.io.tmpdir), and the system that it was made for"
        .formatted(System.getProperty("java.io.tmpdir"), reason);
  }

  static Map<String, Integer> vocabulary() throws IOException {
    return Vocabulary.read(new String(Bundled.read(VOCABULARY), StandardCharsets.UTF_8));
  }

  private static float[] vector(Loaded model, long[] pieces) throws OrtException {
    var ones = new long[pieces.length];
    Arrays.fill(ones, 1);
    try (var ids = tensor(model, pieces);
        var mask = tensor(model, ones);
        var kinds = tensor(model, new long[pieces.length]);
        var result =
            model
                .session()
                .run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", kinds))) {
      return unit(mean(((float[][][]) result.get(0).getValue())[0]));
    }
  }

  private static OnnxTensor tensor(Loaded model, long[] row) throws OrtException {
    return OnnxTensor.createTensor(
        model.runtime(), LongBuffer.wrap(row), new long[] {1, row.length});
  }

  private static float[] mean(float[][] rows) {
    var mean = new float[rows[0].length];
    for (var row : rows) for (int i = 0; i < mean.length; i++) mean[i] += row[i] / rows.length;
    return mean;
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float value : vector) squares += (double) value * value;
    double length = Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) vector[i] = (float) (vector[i] / length);
    return vector;
  }

  @Override
  public synchronized void close() {
    if (loaded == null) return;
    try {
      loaded.session().close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be closed: " + e.getMessage(), e);
    }
    loaded = null;
  }
}
