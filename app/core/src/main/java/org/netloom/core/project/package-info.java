/// A project: its values, its folder, its templates.
@NullMarked
package org.netloom.core.project;

import org.jspecify.annotations.NullMarked;
