/// The list of a project's runs, its order and its filter.
@NullMarked
package org.netloom.studio.runs.list;

import org.jspecify.annotations.NullMarked;
