/// Plain text as formats need it: without what nobody sees or types, out of HTML, as the lines of a
/// page.
@NullMarked
package dev.earshot.reader.text;

import org.jspecify.annotations.NullMarked;
