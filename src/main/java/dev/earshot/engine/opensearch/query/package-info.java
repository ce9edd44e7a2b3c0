/// From a plan to what a cluster is asked, and what it knows of terms.
@NullMarked
package dev.earshot.engine.opensearch.query;

import org.jspecify.annotations.NullMarked;
