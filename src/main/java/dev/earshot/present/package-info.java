/// Results become text for people and records for programs. Nothing here prints; the commands do.
///
/// For programs that embed earshot there is [dev.earshot.present.JsonRecords], which stays as it
/// is; the other classes are earshot's own and may change.
@NullMarked
package dev.earshot.present;

import org.jspecify.annotations.NullMarked;
