/// A small encoder for English: all-MiniLM-L6-v2 in eight bits, run by ONNX Runtime.
@NullMarked
package dev.earshot.meaning.minilm;

import org.jspecify.annotations.NullMarked;
