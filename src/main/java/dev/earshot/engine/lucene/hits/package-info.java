/// What a search brings: the best documents, their surroundings, marks and counts.
@NullMarked
package dev.earshot.engine.lucene.hits;

import org.jspecify.annotations.NullMarked;
