/// Results become text for people and records for programs. Nothing here prints; the commands do.
@NullMarked
package dev.earshot.present;

import org.jspecify.annotations.NullMarked;
