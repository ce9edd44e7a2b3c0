/// The embedded engine. This package and those below are the only ones, with `analysis`, that know
/// Lucene: documents and the folder they live in, queries, hits, and what terms tell beside a
/// search.
@NullMarked
package dev.earshot.engine.lucene;

import org.jspecify.annotations.NullMarked;
