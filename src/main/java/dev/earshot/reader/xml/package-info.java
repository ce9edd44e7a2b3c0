/// XML that other programs wrote, read without ever looking up what it refers to.
@NullMarked
package dev.earshot.reader.xml;

import org.jspecify.annotations.NullMarked;
