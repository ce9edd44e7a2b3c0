/// Podcast feeds: RSS with what podcasts add to it. A feed is cut into its items before any XML is
/// read, so that a long one needs little memory and a broken item harms no other.
@NullMarked
package dev.earshot.reader.feed;

import org.jspecify.annotations.NullMarked;
