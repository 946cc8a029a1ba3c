/// The open project: its value, the edits that change it, undo, and its folder on the disk.
@NullMarked
package org.netloom.studio.document;

import org.jspecify.annotations.NullMarked;
