/// From a plan to the Lucene query that finds and scores.
@NullMarked
package dev.earshot.engine.lucene.query;

import org.jspecify.annotations.NullMarked;
