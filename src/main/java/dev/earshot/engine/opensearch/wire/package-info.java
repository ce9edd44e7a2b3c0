/// How a cluster is talked to: where it is, who asks, requests that are repeated where that does no
/// harm, and in one sentence what went wrong. Nothing here knows what is stored.
@NullMarked
package dev.earshot.engine.opensearch.wire;

import org.jspecify.annotations.NullMarked;
