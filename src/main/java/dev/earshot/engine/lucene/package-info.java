/// The embedded engine, and the only package that knows Lucene: documents, analysis, queries, and
/// the folder they live in.
@NullMarked
package dev.earshot.engine.lucene;

import org.jspecify.annotations.NullMarked;
